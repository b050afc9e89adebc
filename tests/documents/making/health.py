# ruff: noqa: E501
"""Layouts modelled on NHS boards, patient groups and co-production boards. All words are made up."""

from __future__ import annotations

from tests.documents.making.layout import Layout, lines

BOARD = Layout(
    "trust_board_sections",
    [
        ("header", "Northmoor Community NHS Trust"),
        ("b", "TRUST BOARD MEETING IN PUBLIC"),
        ("p", "Thursday 28 September 2023, 09:30 – 12:30, Boardroom, Larch House and by Microsoft Teams"),
        ("b", "AGENDA"),
        (
            "t",
            [
                ["Item", "Subject", "Lead", "Purpose", "Format", "Time"],
                ["OPENING BUSINESS"],
                ["1.1", "Welcome, apologies and quoracy", "Chair", "Information", "Verbal", "09:30"],
                ["1.2", "Declarations of interest", "Chair", "Information", "Verbal", ""],
                ["1.3", "Minutes of the meeting held on 27 July 2023", "Chair", "Approval", "Enc 1", ""],
                ["1.4", "Matters arising and action log", "Chair", "Discussion", "Enc 2", "09:40"],
                [
                    "1.5",
                    "Patient story: getting a wheelchair",
                    "Sam Whitlock",
                    "Discussion",
                    "Presentation",
                    "09:45",
                ],
                ["STRATEGY"],
                ["2.1", "Chief Executive's report", "Priya Nair", "Information", "Enc 3", "10:05"],
                [
                    "2.2",
                    "Co-production strategy 2023–2026",
                    "Joan Ellery and Tom Maddox",
                    "Decision",
                    "Enc 4",
                    "10:20",
                ],
                ["QUALITY AND PERFORMANCE"],
                [
                    "3.1",
                    "Integrated performance report",
                    "Chief Operating Officer",
                    "Assurance",
                    "Enc 5",
                    "10:50",
                ],
                ["3.2", "Safeguarding annual report", "Chief Nurse", "Approval", "Enc 6", "11:15"],
                ["CLOSING BUSINESS"],
                ["4.1", "Questions from the public", "Chair", "Discussion", "Verbal", "12:10"],
                ["4.2", "Any other business", "All", "", "Verbal", "12:20"],
                ["4.3", "Date of next meeting: 30 November 2023", "Chair", "Information", "Verbal", "12:30"],
            ],
        ),
    ],
    [
        "1.1 | Welcome, apologies and quoracy | 09:30 | | Chair | tell",
        "1.2 | Declarations of interest | | | Chair | tell",
        "1.3 | Minutes of the meeting held on 27 July 2023 | | | Chair | decide",
        "1.4 | Matters arising and action log | 09:40 | | Chair | discuss",
        "1.5 | Patient story: getting a wheelchair | 09:45 | | Sam Whitlock | discuss",
        "2.1 | Chief Executive's report | 10:05 | | Priya Nair | tell",
        "2.2 | Co-production strategy 2023–2026 | 10:20 | | Joan Ellery and Tom Maddox | decide",
        "3.1 | Integrated performance report | 10:50 | | Chief Operating Officer | tell",
        "3.2 | Safeguarding annual report | 11:15 | | Chief Nurse | decide",
        "4.1 | Questions from the public | 12:10 | | Chair | discuss",
        "4.2 | Any other business | 12:20 | | All | tell",
        "4.3 | Date of next meeting: 30 November 2023 | 12:30 | | Chair | tell",
    ],
)

PPG = Layout(
    "patient_group_minutes_bold",
    [
        ("b", "Hartwell Road Surgery"),
        ("b", "Patient Participation Group"),
        ("b", "Minutes of the meeting held on Wednesday 17 January 2024 at 6pm"),
        ("b", "Present"),
        *lines(
            "Maureen Tully (Chair) (MT)\nDes Okafor (DO)\nIrene Pratt (IP)\nDr Anil Sethi (AS)\nKaren Bloom, Practice Manager (KB)"
        ),
        ("b", "Apologies"),
        *lines("George Hallam\nWendy Ip"),
        ("b", "Welcome and introductions"),
        (
            "p",
            "MT welcomed everyone, including two new members, and asked people to say their names when they speak.",
        ),
        ("b", "Minutes of the last meeting"),
        ("p", "The minutes were agreed as a true record."),
        ("b", "Matters arising"),
        ("p", "KB said that the hearing loop at reception has now been mended."),
        ("p", "**Action:** KB to put up a sign."),
        ("b", "Telephone waiting times"),
        (
            "p",
            "DO had rung six times on one morning. KB explained that two receptionists have left and that a call-back service starts in February. The group asked for figures each month.",
        ),
        ("p", "**Action:** KB to bring figures to the next meeting."),
        ("b", "Large print appointment letters"),
        ("p", "IP cannot read the letters she is sent. AS will ask the hospital who sends them."),
        ("b", "Any other business"),
        ("p", "None."),
        ("b", "Date of next meeting"),
        ("p", "Wednesday 20 March 2024 at 6pm in the waiting room."),
    ],
    [
        " | Welcome and introductions | | | |",
        " | Minutes of the last meeting | | | |",
        " | Matters arising | | | |",
        " | Telephone waiting times | | | |",
        " | Large print appointment letters | | | |",
        " | Any other business | | | |",
        " | Date of next meeting | | | |",
    ],
)

COPRO = Layout(
    "coproduction_board_day",
    [
        ("h1", "Stronger Together Co-production Board"),
        ("p", "Date: Tuesday 14 May 2024"),
        ("p", "Time: 10.30am to 1pm"),
        ("p", "Where: The Beacon Centre, Room 2 (ground floor, hearing loop, quiet room next door)"),
        ("p", "Please tell Lorna on 01632 960301 about anything you need to take part."),
        ("h2", "What we will talk about"),
        (
            "t",
            [
                ["Time", "What", "Who"],
                ["10.30", "Tea, coffee and chat", "Everyone"],
                ["10.45", "Welcome and how we work together", "Lorna and Jamal"],
                ["11.00", "What happened since last time", "Lorna"],
                ["11.20", "The new direct payments leaflet: what do you think?", "Beth Arkwright"],
                ["11.50", "Break", ""],
                ["12.05", "Choosing who sits on the interview panel", "Jamal"],
                ["12.35", "Anything else", "Everyone"],
                ["12.50", "How was today?", "Lorna"],
                ["1.00", "Lunch", ""],
            ],
        ),
        ("h2", "Ground rules"),
        ("*", "One person speaks at a time"),
        ("*", "No jargon. Hold up the yellow card if you hear some"),
        ("*", "It is fine to leave the room"),
    ],
    [
        " | Tea, coffee and chat | 10:30 | | Everyone |",
        " | Welcome and how we work together | 10:45 | | Lorna and Jamal |",
        " | What happened since last time | 11:00 | | Lorna |",
        " | The new direct payments leaflet: what do you think? | 11:20 | | Beth Arkwright |",
        " | Break | 11:50 | | |",
        " | Choosing who sits on the interview panel | 12:05 | | Jamal |",
        " | Anything else | 12:35 | | Everyone |",
        " | How was today? | 12:50 | | Lorna |",
        " | Lunch | 13:00 | | |",
    ],
)

CCG = Layout(
    "minutes_numbered_prose",
    [
        ("b", "Minutes of the Primary Care Partnership Group"),
        ("p", "Wednesday 6 December 2023, 1.30pm – 3.30pm, Room 4, Civic Centre"),
        (
            "t",
            [
                ["Present:", "Alison Reid (AR), Chair¶Musa Kamara (MK)¶Fiona Tran (FT)"],
                ["Apologies:", "Colin West (CW)"],
                ["Minutes:", "Jess Hart (JH)"],
            ],
        ),
        ("b", "1.\tWelcome and apologies"),
        ("p", "1.1\tAR welcomed members to the meeting and noted apologies from CW."),
        ("b", "2.\tDeclarations of interest"),
        ("p", "2.1\tNone were declared."),
        ("b", "3.\tMinutes of the meeting held on 1 November 2023"),
        ("p", "3.1\tThe minutes were approved subject to one change at 5.3."),
        ("p", "3.2\tActions 14 and 15 were closed. Action 16 was carried forward to January."),
        ("b", "4.\tInterpreters in general practice"),
        (
            "p",
            "4.1\tMK presented the paper. He explained that 40 per cent of requests for British Sign Language interpreters had not been met in the last quarter.",
        ),
        (
            "p",
            "4.2\tFT asked what patients had been offered instead. MK said that most had been asked to bring a relative, which the Group agreed was not acceptable.",
        ),
        ("p", "4.3\tThe Group agreed to write to the provider.\nAction: JH"),
        ("b", "5.\tWinter planning"),
        ("p", "5.1\tAR reported that two further clinics would open in January."),
        ("b", "6.\tAny other business"),
        ("p", "6.1\tThere was no other business."),
        ("b", "7.\tDate of next meeting"),
        ("p", "7.1\tWednesday 10 January 2024 at 1.30pm."),
    ],
    [
        "1 | Welcome and apologies | | | |",
        "2 | Declarations of interest | | | |",
        "3 | Minutes of the meeting held on 1 November 2023 | | | |",
        "4 | Interpreters in general practice | | | |",
        "5 | Winter planning | | | |",
        "6 | Any other business | | | |",
        "7 | Date of next meeting | | | |",
    ],
)

TABLE_MINUTES = Layout(
    "minutes_in_table_with_actions",
    [
        ("h1", "Falls Prevention Steering Group"),
        ("h2", "Minutes, 11 October 2022"),
        (
            "t",
            [
                ["Attendees", "Rosa Lindley (Chair), Bev Hughes, Tunde Ade, Hilary Fenn"],
                ["Apologies", "Mark Sharp"],
            ],
        ),
        (
            "t",
            [
                ["No", "Item", "Action"],
                ["1", "**Welcome and apologies**¶RL opened the meeting and introductions were made.", ""],
                [
                    "2",
                    "**Notes of the last meeting**¶The notes were agreed.¶The action on grab rails is still open.",
                    "BH",
                ],
                [
                    "3",
                    "**Feedback from the tea dance**¶48 people came. Several said that the hall was too dark. The floor was praised.",
                    "TA",
                ],
                [
                    "4",
                    "**Leaflet in plain English**¶HF had taken the leaflet to the lunch club. People liked the pictures and did not like the word frailty. It was agreed to take it out.",
                    "HF by 1 Nov",
                ],
                ["5", "**Funding**¶The bid has been sent. An answer is expected before Christmas.", ""],
                ["6", "**AOB**¶None.", ""],
                ["7", "**Next meeting**¶8 November 2022, 2pm.", "All"],
            ],
        ),
    ],
    [
        "1 | Welcome and apologies | | | |",
        "2 | Notes of the last meeting | | | |",
        "3 | Feedback from the tea dance | | | |",
        "4 | Leaflet in plain English | | | |",
        "5 | Funding | | | |",
        "6 | AOB | | | |",
        "7 | Next meeting | | | |",
    ],
    held_out=True,
)

LENGTHS = Layout(
    "clinical_network_lengths",
    [
        ("b", "Stroke Recovery Network"),
        ("b", "Agenda"),
        ("p", "Monday 3 February 2025\n13:00 – 15:00\nVia Zoom"),
        (
            "t",
            [
                ["No.", "Agenda item", "Lead", "Mins", "Paper"],
                ["#", "Introductions and apologies", "MB", "5", ""],
                ["#", "Notes and actions from 2 December", "MB", "10", "A"],
                ["#", "Speech therapy waiting list – for discussion", "KL/SO", "25", "B"],
                ["#", "Peer supporters: update", "All", "15", "Verbal"],
                ["#", "Terms of reference – for approval", "MB", "10", "C"],
                ["#", "Break", "", "10", ""],
                ["#", "Planning the open day", "SO", "30", ""],
                ["#", "AOB and next meeting", "MB", "15", ""],
            ],
        ),
        ("p", "MB = Marcus Boyle, KL = Katie Lowe, SO = Sinead O'Hara"),
    ],
    [
        "1 | Introductions and apologies | | 5 | MB |",
        "2 | Notes and actions from 2 December | | 10 | MB |",
        "3 | Speech therapy waiting list | | 25 | KL/SO | discuss",
        "4 | Peer supporters: update | | 15 | All | tell",
        "5 | Terms of reference | | 10 | MB | decide",
        "6 | Break | | 10 | |",
        "7 | Planning the open day | | 30 | SO |",
        "8 | AOB and next meeting | | 15 | MB |",
    ],
    held_out=True,
)

LAYOUTS = [BOARD, PPG, COPRO, CCG, TABLE_MINUTES, LENGTHS]
