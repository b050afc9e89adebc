# ruff: noqa: E501
"""More layouts, written after the reader was first tuned and labelled before it read them. All words are made up."""

from __future__ import annotations

from tests.documents.making.layout import Layout, lines

PACK = Layout(
    "governing_body_two_tables",
    [
        ("header", "OFFICIAL"),
        ("b", "Marsh and Fen Integrated Care Board"),
        ("b", "Meeting in Public"),
        ("p", "Date and time: Wednesday 22 May 2024, 9.00am – 12.15pm"),
        ("p", "Venue: Corn Exchange, Market Place"),
        ("t", [["Agenda no.", "Agenda item", "Presenter", "Purpose", "Paper", "Timing"]]),
        (
            "t",
            [
                [
                    "1",
                    "Welcome, introductions and apologies",
                    "Dr Ade Balogun, Chair",
                    "To note",
                    "Verbal",
                    "9.00",
                ],
                ["2", "Declarations of interest", "Chair", "To note", "Verbal", "9.05"],
                ["3", "Minutes of the meeting held on 27 March 2024", "Chair", "To approve", "A", "9.10"],
            ],
        ),
        ("b", "Items for decision"),
        (
            "t",
            [
                ["4", "Joint forward plan", "Director of Strategy", "To approve", "B", "9.20"],
                ["5", "Fertility policy", "Medical Director", "To approve", "C", "9.50"],
            ],
        ),
        ("b", "Items for discussion"),
        (
            "t",
            [
                ["6", "Dental access", "Prof. Lin Zhao", "To discuss", "D", "10.15"],
                ["7", "Working with people and communities", "Nerys Cole", "To discuss", "E", "10.45"],
            ],
        ),
        ("b", "Closing items"),
        (
            "t",
            [
                ["8", "Questions from members of the public", "Chair", "To note", "Verbal", "11.45"],
                ["9", "Any other business", "All", "", "Verbal", "12.10"],
            ],
        ),
    ],
    [
        "1 | Welcome, introductions and apologies | 09:00 | | Dr Ade Balogun, Chair | tell",
        "2 | Declarations of interest | 09:05 | | Chair | tell",
        "3 | Minutes of the meeting held on 27 March 2024 | 09:10 | | Chair | decide",
        "4 | Joint forward plan | 09:20 | | Director of Strategy | decide",
        "5 | Fertility policy | 09:50 | | Medical Director | decide",
        "6 | Dental access | 10:15 | | Prof. Lin Zhao | discuss",
        "7 | Working with people and communities | 10:45 | | Nerys Cole | discuss",
        "8 | Questions from members of the public | 11:45 | | Chair | tell",
        "9 | Any other business | 12:10 | | All | tell",
    ],
    held_out=True,
)

SENTENCES = Layout(
    "minutes_numbered_sentences",
    [
        ("b", "Wherry Lane Tenants' Co-operative"),
        ("p", "Minutes of the management committee held on 3 November 2022 in the common room at 7pm"),
        ("p", "Present: Tess Ormond, Habib Rahman, Jan Cieslak, Una Doyle"),
        (
            "n",
            "**Apologies:** Received from Peter Lamb and Sue Ekwueme, who are both unwell. The committee sent its good wishes.",
        ),
        (
            "n",
            "**Minutes of last meeting:** These were read and signed by Tess as a true record of what had been said on 6 October.",
        ),
        (
            "n",
            "**Voids and lettings:** Number 12 is empty. It will be offered to the next person on the list, who uses a wheelchair, once the bathroom has been changed.",
        ),
        (
            "n",
            "**Heating charges:** Habib explained that the new contract starts in January and that the charge will go up by £4 a week. It was agreed to write to everyone before Christmas.",
        ),
        ("n", "**Any other business:** Una asked for a bench near the gate. Agreed."),
        (
            "n",
            "**Next meeting:** Thursday 1 December 2022 at 7pm in the common room, with mince pies afterwards.",
        ),
    ],
    [
        "1 | Apologies | | | |",
        "2 | Minutes of last meeting | | | |",
        "3 | Voids and lettings | | | |",
        "4 | Heating charges | | | |",
        "5 | Any other business | | | |",
        "6 | Next meeting | | | |",
    ],
    held_out=True,
)

ONE_TABLE = Layout(
    "one_big_table",
    [
        (
            "t",
            [
                ["Learning Disability Partnership Board"],
                ["Date", "Friday 8 December 2023"],
                ["Time", "10am to 12.30pm"],
                ["Place", "The Hub, Station Road"],
                ["Agenda"],
                ["10:00", "Hello and who is here¶Chris and Mandy"],
                ["10:15", "Looking at the last notes¶Mandy"],
                ["10:30", "Health checks: what is stopping people?¶Nurse Obi"],
                ["11:10", "Break"],
                ["11:30", "Work group updates¶Housing, Money, Getting out"],
                ["12:15", "Anything else¶Everybody"],
                ["12:30", "Finish"],
            ],
        ),
    ],
    [
        " | Hello and who is here | 10:00 | | |",
        " | Looking at the last notes | 10:15 | | |",
        " | Health checks: what is stopping people? | 10:30 | | |",
        " | Break | 11:10 | | |",
        " | Work group updates | 11:30 | | |",
        " | Anything else | 12:15 | | |",
        " | Finish | 12:30 | | |",
    ],
    held_out=True,
)

CAPS_MINUTES = Layout(
    "society_minutes_capitals",
    [
        ("p", "THE DALESIDE STROKE CLUB"),
        ("p", "Committee meeting held on Thursday 15th June 2023 at 10.30 a.m. in the Methodist Hall"),
        ("p", "PRESENT"),
        ("p", "Mrs J. Harland (Chairman), Mr D. Pugh, Mrs A. Simms, Miss K. Yates, Mr R. Tolley"),
        ("p", "APOLOGIES"),
        ("p", "Mr F. Budd"),
        ("p", "MINUTES OF THE PREVIOUS MEETING"),
        ("p", "These were taken as read and signed."),
        ("p", "MATTERS ARISING"),
        ("p", "The key safe has been fitted."),
        ("p", "OUTING TO THE COAST"),
        (
            "p",
            "Mr Pugh had found a coach with a lift. It costs £410. The committee thought that this was fair and asked him to book it.",
        ),
        ("p", "EXERCISE CLASS"),
        ("p", "Miss Yates will lead it while the physiotherapist is away."),
        ("p", "FINANCE"),
        ("p", "The balance stands at £862.17."),
        ("p", "ANY OTHER BUSINESS"),
        ("p", "There was none."),
        ("p", "DATE OF NEXT MEETING"),
        ("p", "Thursday 20th July."),
    ],
    [
        " | MINUTES OF THE PREVIOUS MEETING | | | |",
        " | MATTERS ARISING | | | |",
        " | OUTING TO THE COAST | | | |",
        " | EXERCISE CLASS | | | |",
        " | FINANCE | | | |",
        " | ANY OTHER BUSINESS | | | |",
        " | DATE OF NEXT MEETING | | | |",
    ],
    held_out=True,
)

SUMMARY = Layout(
    "cabinet_decisions_style",
    [
        ("h1", "Cabinet Member for Inclusion – Decision Session"),
        ("p", "To: Councillor T Grange (Cabinet Member)"),
        ("p", "Date: Monday, 11 November 2024    Time: 4.00 pm    Venue: The Snow Room"),
        ("b", "AGENDA"),
        ("b", "Notice to Members – Calling In"),
        (
            "p",
            "Members are reminded that, should they wish to call in any item on this agenda, notice must be given to Democracy Support by 4.00 pm on Wednesday 13 November 2024.",
        ),
        ("b", "1. Declarations of Interest (Pages 1 - 2)"),
        (
            "p",
            "At this point in the meeting, the member is asked to declare any disclosable pecuniary interest.",
        ),
        ("b", "2. Minutes (Pages 3 - 6)"),
        ("p", "To approve and sign the minutes of the session held on 14 October 2024."),
        ("b", "3. Public Participation"),
        ("p", "Members of the public who have registered to speak may do so."),
        ("b", "4. Blue Badge Access in the City Centre (Pages 7 - 58)"),
        (
            "p",
            "This report presents the results of the consultation and asks for a decision on reopening two streets to Blue Badge holders.",
        ),
        ("b", "5. Urgent Business"),
        ("p", "Any other business which the member considers urgent."),
        ("p", "Democracy Officer: Name – Louise Ferns, Telephone – 01632 960123"),
    ],
    [
        "1 | Declarations of Interest | | | |",
        "2 | Minutes | | | | decide",
        "3 | Public Participation | | | |",
        "4 | Blue Badge Access in the City Centre | | | |",
        "5 | Urgent Business | | | |",
    ],
    held_out=True,
)

BRIEF = Layout(
    "minutes_agenda_item_column",
    [
        ("b", "GP Federation Patient Forum"),
        (
            "t",
            [
                ["Date of meeting", "19/09/2024"],
                ["Chair", "Rukhsana Iqbal"],
                ["Present", "RI, Tom Sayer, Wilf Banks, Dee Moran"],
            ],
        ),
        (
            "t",
            [
                ["Agenda item", "Discussion", "Action by"],
                ["Welcome", "RI welcomed all and went through the fire exits.", ""],
                [
                    "Previous minutes",
                    "Agreed as a true record with one change to the spelling of a name.",
                    "DM",
                ],
                [
                    "Online booking",
                    "Wilf said that the system asks for a mobile number and he has none. Tom will find out if a landline can be used.",
                    "TS",
                ],
                [
                    "Pharmacy closure",
                    "The High Street branch closes in November. There was concern about people who cannot get to the retail park.",
                    "RI to write",
                ],
                ["AOB", "None.", ""],
            ],
        ),
        ("p", "Date of next meeting: 21/11/2024"),
    ],
    [
        " | Welcome | | | |",
        " | Previous minutes | | | |",
        " | Online booking | | | |",
        " | Pharmacy closure | | | |",
        " | AOB | | | |",
    ],
    held_out=True,
)

STRATEGY = Layout(
    "strategy_with_contents",
    [
        ("h1", "Carers Strategy 2024 to 2027"),
        ("h2", "Contents"),
        *lines(
            "1. Foreword\n2. What carers told us\n3. Our priorities\n4. How we will do it\n5. How we will know it has worked"
        ),
        ("h2", "1. Foreword"),
        ("p", "There are 11,400 carers in our area. This strategy was written with forty of them."),
        ("h2", "2. What carers told us"),
        ("p", "Carers said that they want to be asked once, not five times."),
        ("h2", "3. Our priorities"),
        ("*", "A break when it is needed"),
        ("*", "One number to call"),
        ("h2", "4. How we will do it"),
        ("p", "A plan for each year will be agreed at the Partnership's meeting in March."),
        ("h2", "5. How we will know it has worked"),
        ("p", "We will ask carers every year."),
    ],
    None,
    held_out=True,
)

LAYOUTS = [PACK, SENTENCES, ONE_TABLE, CAPS_MINUTES, SUMMARY, BRIEF, STRATEGY]
