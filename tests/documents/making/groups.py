"""Layouts modelled on charities, schools, universities and neighbourhood groups. All words are made up."""

from __future__ import annotations

from tests.documents.making.layout import Layout, lines

UNIVERSITY = Layout(
    "university_committee",
    [
        ("h1", "Disability and Inclusion Committee"),
        ("p", "A meeting will be held on Thursday 9 November 2023 at 2.15 pm in the Senate Room."),
        ("h2", "AGENDA"),
        ("b", "Section A: Preliminary items"),
        ("p", "1.\tApologies for absence"),
        ("p", "2.\tMembership and terms of reference\tPaper DIC/23/01"),
        ("p", "3.\tMinutes of the meeting of 8 June 2023\tPaper DIC/23/02"),
        ("p", "4.\tMatters arising"),
        ("b", "Section B: Items for discussion"),
        ("p", "5.\tLecture capture policy\tPaper DIC/23/03"),
        ("p", "To discuss the draft policy and its effect on disabled students."),
        ("p", "6.\tAccess audit of the library\tPaper DIC/23/04"),
        ("p", "7.\tStudent Union report"),
        ("b", "Section C: Items for information"),
        ("p", "8.\tSector news\tPaper DIC/23/05"),
        ("p", "9.\tAny other business"),
        ("p", "10.\tDate of next meeting: 15 February 2024"),
        ("p", "Members unable to attend are asked to tell the Secretary, ext. 4417."),
    ],
    [
        "1 | Apologies for absence | | | |",
        "2 | Membership and terms of reference | | | |",
        "3 | Minutes of the meeting of 8 June 2023 | | | |",
        "4 | Matters arising | | | |",
        "5 | Lecture capture policy | | | | discuss",
        "6 | Access audit of the library | | | |",
        "7 | Student Union report | | | |",
        "8 | Sector news | | | |",
        "9 | Any other business | | | |",
        "10 | Date of next meeting: 15 February 2024 | | | |",
    ],
)

TRUSTEES = Layout(
    "trustees_auto_numbers",
    [
        ("h1", "Open Door Swindale"),
        ("p", "Trustee meeting, Monday 22 April 2024, 6.30pm, at the office and on Zoom"),
        ("h2", "Agenda"),
        ("n", "Welcome and apologies (Chair) – 5 mins"),
        ("n", "Declarations of interest (All) – 2 mins"),
        ("n", "Minutes of 18 March 2024 – for approval – 5 mins"),
        ("n", "Matters arising"),
        ("n", "Finance report (Treasurer) – for discussion – 15 mins"),
        ("n2", "Management accounts to 31 March"),
        ("n2", "Reserves policy"),
        ("n", "Manager's report (Ngozi Bell) – for information – 10 mins"),
        ("n", "New premises – for decision – 30 mins"),
        ("*", "Lease terms"),
        ("*", "Step-free access"),
        ("n", "Safeguarding (Paul Reddy) – 5 mins"),
        ("n", "Any other business"),
        ("n", "Dates of next meetings"),
    ],
    [
        "1 | Welcome and apologies | | 5 | Chair |",
        "2 | Declarations of interest | | 2 | All |",
        "3 | Minutes of 18 March 2024 | | 5 | | decide",
        "4 | Matters arising | | | |",
        "5 | Finance report | | 15 | Treasurer | discuss",
        "5.1 | Management accounts to 31 March | | | |",
        "5.2 | Reserves policy | | | |",
        "6 | Manager's report | | 10 | Ngozi Bell | tell",
        "7 | New premises | | 30 | | decide",
        "8 | Safeguarding | | 5 | Paul Reddy |",
        "9 | Any other business | | | |",
        "10 | Dates of next meetings | | | |",
    ],
)

BULLETS = Layout(
    "residents_bullets",
    [
        ("b", "Cawdor Court Residents' Association"),
        ("p", "Meeting on Sunday 3rd March at 4pm in the community room"),
        ("b", "Agenda"),
        ("*", "Welcome"),
        ("*", "Apologies"),
        ("*", "What was agreed last time"),
        ("*", "The lift: what the landlord says"),
        ("**", "Dates of the repair"),
        ("**", "Help for people on upper floors"),
        ("*", "Bins and bikes in the hallway"),
        ("*", "Summer party"),
        ("*", "Any other business"),
        ("p", "Bring a mug. The room has a ramp at the back door."),
    ],
    [
        " | Welcome | | | |",
        " | Apologies | | | |",
        " | What was agreed last time | | | |",
        " | The lift: what the landlord says | | | |",
        " | Bins and bikes in the hallway | | | |",
        " | Summer party | | | |",
        " | Any other business | | | |",
    ],
)

ROMAN = Layout(
    "agm_roman",
    [
        ("h1", "Vale Talking Newspaper"),
        ("b", "NOTICE OF THE ANNUAL GENERAL MEETING"),
        ("p", "Saturday 15 June 2024 at 11am, St Anne's Church Hall"),
        ("b", "Order of business"),
        ("rn", "Welcome by the President"),
        ("rn", "Apologies for absence"),
        ("rn", "Minutes of the last Annual General Meeting"),
        ("rn", "Annual report of the trustees"),
        ("rn", "Accounts for the year ended 31 March 2024"),
        ("rn", "Election of officers"),
        ("rn", "Appointment of the independent examiner"),
        ("rn", "Any other business"),
        ("p", "Refreshments will be served after the meeting."),
    ],
    [
        "I | Welcome by the President | | | |",
        "II | Apologies for absence | | | |",
        "III | Minutes of the last Annual General Meeting | | | |",
        "IV | Annual report of the trustees | | | |",
        "V | Accounts for the year ended 31 March 2024 | | | |",
        "VI | Election of officers | | | |",
        "VII | Appointment of the independent examiner | | | |",
        "VIII | Any other business | | | |",
    ],
)

TIMED = Layout(
    "workshop_timed_lines",
    [
        ("h1", "Designing the new bus station together"),
        ("p", "Workshop for passengers and the council, 27 June 2023, Quaker Meeting House"),
        ("h2", "Programme"),
        ("p", "9.30 – 10.00\tArrival and registration"),
        ("p", "10.00 – 10.10\tWelcome (Cllr Eve Marsden)"),
        ("p", "10.10 – 10.40\tWhat passengers told us – Travel Watch"),
        ("p", "10.40 – 11.30\tTable talks: shelters, signs and seats"),
        ("p", "11.30 – 11.45\tComfort break"),
        ("p", "11.45 – 12.30\tFeedback from the tables"),
        ("p", "12.30 – 12.45\tWhat happens next"),
        ("p", "12.45\tClose and lunch"),
        ("p", "There is a quiet space on the first floor, reached by lift."),
    ],
    [
        " | Arrival and registration | 09:30 | 30 | |",
        " | Welcome | 10:00 | 10 | Cllr Eve Marsden |",
        " | What passengers told us | 10:10 | 30 | Travel Watch |",
        " | Table talks: shelters, signs and seats | 10:40 | 50 | |",
        " | Comfort break | 11:30 | 15 | |",
        " | Feedback from the tables | 11:45 | 45 | |",
        " | What happens next | 12:30 | 15 | |",
        " | Close and lunch | 12:45 | | |",
    ],
)

ITEM_N = Layout(
    "item_n_with_details",
    [
        ("h1", "Carers' Partnership meeting"),
        ("p", "2 October 2024, 10am, Library meeting room"),
        ("b", "Item 1: Welcome"),
        ("p", "Lead: Farida Khan. 10.00am, 10 minutes."),
        ("b", "Item 2: Respite beds"),
        ("p", "Purpose: for discussion. The council will explain why two beds have closed."),
        ("b", "Item 3: Carer's card"),
        ("p", "Purpose: for decision. We choose between two designs."),
        ("b", "Item 4: Feedback and close"),
        ("p", "Everyone says one thing that was good and one thing to change."),
    ],
    [
        "1 | Welcome | 10:00 | 10 | Farida Khan |",
        "2 | Respite beds | | | | discuss",
        "3 | Carer's card | | | | decide",
        "4 | Feedback and close | | | |",
    ],
    held_out=True,
)

PARALLEL = Layout(
    "governors_letters",
    [
        ("b", "Saltmarsh Special School – Full Governing Body"),
        ("p", "Tuesday 26 November 2024 at 4.30 pm"),
        ("b", "A G E N D A"),
        ("an", "Apologies and welcome"),
        ("an", "Declaration of business interests"),
        ("an", "Approval of minutes of 24 September (attached)"),
        ("an", "Headteacher's report – Mrs Olu Grant"),
        ("an", "School travel and escorts"),
        ("an", "Budget monitoring (to follow)"),
        ("an", "Policies for approval"),
        ("an", "Date of next meeting"),
    ],
    [
        "(a) | Apologies and welcome | | | |",
        "(b) | Declaration of business interests | | | |",
        "(c) | Approval of minutes of 24 September | | | |",
        "(d) | Headteacher's report | | | Mrs Olu Grant |",
        "(e) | School travel and escorts | | | |",
        "(f) | Budget monitoring | | | |",
        "(g) | Policies for approval | | | | decide",
        "(h) | Date of next meeting | | | |",
    ],
    held_out=True,
)

BOTH = Layout(
    "agenda_and_minutes_in_one",
    [
        ("h1", "Access Forum: agenda and minutes"),
        ("p", "10 January 2024, 2pm to 4pm"),
        ("h2", "Agenda"),
        (
            "t",
            [
                ["", "Item", "Led by"],
                ["1", "Welcome", "Chair"],
                ["2", "Station ramp", "Guy Pell"],
                ["3", "Dropped kerbs", "Highways team"],
                ["4", "Any other business", "All"],
            ],
        ),
        ("h2", "Minutes"),
        ("h3", "Welcome"),
        ("p", "The Chair welcomed nine people."),
        ("h3", "Station ramp"),
        (
            "p",
            "Guy Pell reported that the ramp was shut for 16 days in December. The operator has said sorry.",
        ),
        ("h3", "Dropped kerbs"),
        ("p", "The list of twelve places was agreed."),
        ("h3", "Any other business"),
        ("p", "There was none."),
    ],
    [
        "1 | Welcome | | | Chair |",
        "2 | Station ramp | | | Guy Pell |",
        "3 | Dropped kerbs | | | Highways team |",
        "4 | Any other business | | | All |",
    ],
)

HEADED = Layout(
    "headed_minutes_levels",
    [
        ("h1", "Neighbourhood Forum notes of meeting, 5 May 2022"),
        ("h2", "Attendees"),
        *lines("Ada Finch\nRoy Delaney\nSunita Rao", "*"),
        ("h2", "Welcome and last notes"),
        ("p", "Roy opened the meeting. The notes of 7 April were agreed."),
        ("h2", "Traffic on Quarry Hill"),
        ("h3", "Speed survey"),
        ("p", "The survey found an average of 37 miles an hour."),
        ("h3", "Crossing"),
        ("p", "Sunita will write to the council again."),
        ("h2", "Community garden"),
        ("p", "Two raised beds at wheelchair height have been built."),
        ("h2", "Any other business"),
        ("p", "The noticeboard key is lost."),
        ("h2", "Actions"),
        (
            "t",
            [
                ["Action", "Who", "By when"],
                ["Write to the council", "Sunita", "12 May"],
                ["Find the key", "Ada", "June"],
            ],
        ),
    ],
    [
        " | Welcome and last notes | | | |",
        " | Traffic on Quarry Hill | | | |",
        " | Community garden | | | |",
        " | Any other business | | | |",
    ],
    held_out=True,
)

LAYOUTS = [UNIVERSITY, TRUSTEES, BULLETS, ROMAN, TIMED, ITEM_N, PARALLEL, BOTH, HEADED]
