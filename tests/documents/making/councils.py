# ruff: noqa: E501
"""Layouts modelled on how parish, town and larger councils set out agendas and minutes. All words are made up."""

from __future__ import annotations

from tests.documents.making.layout import Layout, lines

SUMMONS = Layout(
    "parish_summons",
    [
        ("b", "LITTLE MARBURY PARISH COUNCIL"),
        ("p", "Clerk: Mrs Dawn Pettifer, 3 Mill Lane, Little Marbury. Tel: 01632 960118"),
        ("b", "NOTICE OF MEETING"),
        (
            "p",
            "To all members of the Council: you are hereby summoned to attend a meeting of the Parish Council to be held in the Village Hall on Tuesday 12th March 2024 at 7.30pm for the purpose of transacting the following business.",
        ),
        (
            "p",
            "Members of the public and press are welcome. Fifteen minutes will be set aside for questions.",
        ),
        ("b", "AGENDA"),
        *lines(
            """
1. To receive apologies for absence.
2. To receive declarations of interest in any item on the agenda.
3. To approve the minutes of the meeting held on 13th February 2024.
4. Public participation. Members of the public may speak for up to three minutes each on any item below.
5. To receive reports from the County and District Councillors.
6. Planning
"""
        ),
        ("p", "24/00311/FUL Rear extension, 8 Church Row"),
        ("p", "24/00298/TCA Fell one ash tree, The Old Rectory"),
        *lines(
            """
7. To consider quotations for resurfacing the playground.
8. Finance
"""
        ),
        ("p", "a) To approve the payments listed in the schedule"),
        ("p", "b) To note the bank reconciliation to 29th February"),
        *lines(
            """
9. Footpath warden's report
10. Items for the next agenda
11. Date of next meeting: Tuesday 9th April 2024
"""
        ),
        ("p", "Dawn Pettifer, Clerk to the Council, 6th March 2024"),
    ],
    [
        "1 | To receive apologies for absence | | | | tell",
        "2 | To receive declarations of interest in any item on the agenda | | | | tell",
        "3 | To approve the minutes of the meeting held on 13th February 2024 | | | | decide",
        "4 | Public participation | | | |",
        "5 | To receive reports from the County and District Councillors | | | | tell",
        "6 | Planning | | | |",
        "7 | To consider quotations for resurfacing the playground | | | | discuss",
        "8 | Finance | | | |",
        "a | To approve the payments listed in the schedule | | | | decide",
        "b | To note the bank reconciliation to 29th February | | | | tell",
        "9 | Footpath warden's report | | | |",
        "10 | Items for the next agenda | | | |",
        "11 | Date of next meeting: Tuesday 9th April 2024 | | | |",
    ],
)

TOWN = Layout(
    "town_council_headed_items",
    [
        ("h1", "Penwick Town Council"),
        (
            "p",
            "A meeting of the Amenities Committee will be held in the Council Chamber on Wednesday, 5 June 2024 starting at 18:30 hrs.",
        ),
        ("p", "Councillors: A Bray (Chair), S Cotton, M Dhillon, R Eames, P Fofanah"),
        ("b", "AGENDA"),
        ("b", "1. Apologies for Absence"),
        ("p", "To receive apologies for absence from Councillors unable to attend the meeting."),
        ("b", "2. Declarations of Interest"),
        (
            "p",
            "To receive any declarations from Councillors of interests in respect of matters to be considered at this meeting, together with an appropriate statement regarding the nature of the interest.",
        ),
        ("b", "3. Minutes"),
        (
            "p",
            "To confirm the minutes of the meeting held on 1 May 2024 as a correct record. (Copy enclosed)",
        ),
        ("b", "4. Public Question Time"),
        ("b", "5. Skate Park Lighting"),
        (
            "p",
            "To consider the report of the Amenities Officer and decide whether to seek tenders. (Report attached)",
        ),
        ("b", "6. Allotment Rents 2025/26"),
        ("p", "To agree the rents for the coming year."),
        ("b", "7. Exclusion of the Press and Public"),
        (
            "p",
            "To resolve that the press and public be excluded under the Public Bodies (Admission to Meetings) Act 1960.",
        ),
        ("b", "8. Staffing Matter"),
        ("p", "To receive a verbal report from the Clerk."),
        ("footer", "Penwick Town Council, The Guildhall, Penwick"),
    ],
    [
        "1 | Apologies for Absence | | | | tell",
        "2 | Declarations of Interest | | | | tell",
        "3 | Minutes | | | | decide",
        "4 | Public Question Time | | | |",
        "5 | Skate Park Lighting | | | | discuss",
        "6 | Allotment Rents 2025/26 | | | | decide",
        "7 | Exclusion of the Press and Public | | | | decide",
        "8 | Staffing Matter | | | | tell",
    ],
)

CODED = Layout(
    "parish_minutes_coded",
    [
        ("b", "MINUTES OF THE MEETING OF ASHCOMBE PARISH COUNCIL"),
        ("p", "held on Monday 9th September 2019 at 7.15 pm in the Reading Room"),
        (
            "p",
            "Present: Cllrs J Moody (Chairman), L Amis, T Okoro, H Wragg. Clerk: B Sallis. Four parishioners.",
        ),
        ("b", "19.09.01 APOLOGIES"),
        ("p", "Cllr Pearce had sent apologies, which were accepted."),
        ("b", "19.09.02 DECLARATIONS OF INTEREST"),
        ("p", "Cllr Amis declared an interest in item 19.09.06."),
        ("b", "19.09.03 MINUTES OF THE LAST MEETING"),
        ("p", "The minutes of 8th July were agreed and signed as a true record. Proposed TO, seconded HW."),
        ("b", "19.09.04 MATTERS ARISING"),
        (
            "p",
            "The grit bin at Upper Street has been replaced. The Clerk was asked to thank the Highways team.",
        ),
        ("b", "19.09.05 FINANCE"),
        ("p", "Payments of £1,204.16 were approved."),
        ("b", "19.09.06 VILLAGE GREEN"),
        (
            "p",
            "A resident asked whether the goalposts could be moved. It was agreed to look at this in spring.",
        ),
        ("b", "19.09.07 HIGHWAYS AND FOOTPATHS"),
        ("p", "Cllr Wragg reported that the stile on footpath 11 was broken again."),
        ("b", "19.09.08 CORRESPONDENCE"),
        ("p", "Noted."),
        ("b", "19.09.09 DATE OF NEXT MEETING"),
        (
            "p",
            "Monday 14th October 2019 at 7.15 pm. There being no further business the meeting closed at 8.40 pm.",
        ),
        ("p", "Signed ........................ Date ................"),
    ],
    [
        "19.09.01 | APOLOGIES | | | |",
        "19.09.02 | DECLARATIONS OF INTEREST | | | |",
        "19.09.03 | MINUTES OF THE LAST MEETING | | | |",
        "19.09.04 | MATTERS ARISING | | | |",
        "19.09.05 | FINANCE | | | |",
        "19.09.06 | VILLAGE GREEN | | | |",
        "19.09.07 | HIGHWAYS AND FOOTPATHS | | | |",
        "19.09.08 | CORRESPONDENCE | | | |",
        "19.09.09 | DATE OF NEXT MEETING | | | |",
    ],
)

PAGES = Layout(
    "health_and_wellbeing_board_pages",
    [
        ("h1", "Health and Wellbeing Board"),
        (
            "t",
            [
                ["Date:", "Thursday 20 June 2024"],
                ["Time:", "2.00 pm"],
                ["Venue:", "Committee Room 1, Town Hall, Eastmere"],
            ],
        ),
        (
            "p",
            "Membership: Councillor R Achebe (Chair), Director of Public Health, Director of Adult Services, Healthwatch Eastmere, Integrated Care Board",
        ),
        ("b", "AGENDA"),
        (
            "t-",
            [
                ["1", "**APOLOGIES**", ""],
                ["2", "**DECLARATIONS OF INTEREST**¶Members are asked to declare any interests.", ""],
                [
                    "3",
                    "**MINUTES**¶To confirm the minutes of the meeting held on 21 March 2024.",
                    "(Pages 1 - 8)",
                ],
                [
                    "4",
                    "**CARERS STRATEGY**¶To consider the draft strategy made with local carers.",
                    "(Pages 9 - 46)",
                ],
                ["5", "**BETTER CARE FUND PLAN**¶To approve the plan for submission.", "(Pages 47 - 60)"],
                ["6", "**HEALTHWATCH ANNUAL REPORT**¶To note the report.", "(Pages 61 - 92)"],
                ["7", "**FORWARD PLAN**", "(Pages 93 - 94)"],
                ["8", "**ANY OTHER URGENT BUSINESS**", ""],
            ],
        ),
        ("p", "For further information please contact Democratic Services on 01632 960555."),
    ],
    [
        "1 | APOLOGIES | | | |",
        "2 | DECLARATIONS OF INTEREST | | | |",
        "3 | MINUTES | | | | decide",
        "4 | CARERS STRATEGY | | | | discuss",
        "5 | BETTER CARE FUND PLAN | | | | decide",
        "6 | HEALTHWATCH ANNUAL REPORT | | | | tell",
        "7 | FORWARD PLAN | | | |",
        "8 | ANY OTHER URGENT BUSINESS | | | |",
    ],
)

SLASHED = Layout(
    "parish_agenda_slashed",
    [
        ("h1", "Thornby-on-the-Water Parish Council"),
        ("h2", "Agenda for the Ordinary Meeting, 18 April 2023, 7.00pm, Methodist Chapel Hall"),
        *lines(
            """
23/041 Apologies for absence
23/042 Declarations of interest and dispensations
23/043 Public session (15 minutes)
23/044 Minutes of the meeting held on 21 March 2023 – to approve
23/045 Clerk's report
23/046 Planning applications – to agree a response
23/047 Coronation picnic – Cllr Vane
23/048 Accounts for payment – to approve
23/049 Correspondence – to note
23/050 Date of next meeting
"""
        ),
        ("p", "Gemma Orchard, Parish Clerk"),
    ],
    [
        "23/041 | Apologies for absence | | | |",
        "23/042 | Declarations of interest and dispensations | | | |",
        "23/043 | Public session | | 15 | |",
        "23/044 | Minutes of the meeting held on 21 March 2023 | | | | decide",
        "23/045 | Clerk's report | | | |",
        "23/046 | Planning applications | | | | decide",
        "23/047 | Coronation picnic | | | Cllr Vane |",
        "23/048 | Accounts for payment | | | | decide",
        "23/049 | Correspondence | | | | tell",
        "23/050 | Date of next meeting | | | |",
    ],
    held_out=True,
)

SCRUTINY = Layout(
    "scrutiny_panel_minutes_numbered",
    [
        ("header", "Adults Scrutiny Panel"),
        ("h1", "Minutes"),
        (
            "p",
            "Meeting of the Adult Social Care Scrutiny Panel held on Tuesday 4 July 2023 at 10.00am in the Council House",
        ),
        ("b", "Present:"),
        ("p", "Councillors Farrah (Chair), Lisle, Mbeki, O'Dowd and Prior"),
        ("b", "Also in attendance:"),
        ("p", "Ruth Carver (Director of Adult Services), Neil Bhatt (Carers Voice)"),
        ("nb", "Apologies for absence"),
        ("p", "Apologies were received from Councillor Steele."),
        ("nb", "Declarations of interest"),
        ("p", "There were none."),
        ("nb", "Minutes of the previous meeting"),
        ("p", "Resolved: that the minutes of the meeting held on 6 June 2023 be approved."),
        ("nb", "Direct payments: what people told us"),
        (
            "p",
            "The Panel received a presentation from Neil Bhatt. Members heard that 62 people had taken part. The following points were made in discussion:",
        ),
        ("*", "letters about reviews were hard to understand;"),
        ("*", "people waited up to 11 weeks for a call back;"),
        ("*", "personal assistants were paid late in two cases."),
        ("p", "Resolved: that the Director report back in October with a plan."),
        ("nb", "Day centre transport"),
        (
            "p",
            "The Director explained that the contract had been extended by six months. Councillor Mbeki asked whether the routes would change. The Director said that they would not.",
        ),
        ("nb", "Work programme"),
        ("p", "The Panel noted the programme and asked for housing adaptations to be added."),
        ("nb", "Date of next meeting"),
        ("p", "Tuesday 5 September 2023 at 10.00am."),
        ("p", "The meeting ended at 12.05pm."),
        ("footer", "Adults Scrutiny Panel, 4 July 2023"),
    ],
    [
        "1 | Apologies for absence | | | |",
        "2 | Declarations of interest | | | |",
        "3 | Minutes of the previous meeting | | | |",
        "4 | Direct payments: what people told us | | | |",
        "5 | Day centre transport | | | |",
        "6 | Work programme | | | |",
        "7 | Date of next meeting | | | |",
    ],
    held_out=True,
)

LAYOUTS = [SUMMONS, TOWN, CODED, PAGES, SLASHED, SCRUTINY]
