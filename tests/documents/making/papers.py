# ruff: noqa: E501
"""Layouts that are no agenda: reports, forms, logs, rules, letters. All words are made up."""

from __future__ import annotations

from tests.documents.making.layout import Layout

REPORT = Layout(
    "report_numbered",
    [
        ("h1", "Report to the Adult Social Care Committee"),
        (
            "t",
            [
                ["Agenda item:", "7"],
                ["Meeting date:", "12 September 2023"],
                ["Report of:", "Director of Adult Services"],
            ],
        ),
        ("h2", "1. Purpose of the report"),
        ("p", "1.1 To tell the Committee about changes to charging for home care."),
        ("h2", "2. Recommendations"),
        (
            "p",
            "2.1 That the Committee note the report and agree that officers should consult people who use home care.",
        ),
        ("h2", "3. Background"),
        ("p", "3.1 The current policy dates from 2016 and has been amended twice since."),
        ("h2", "4. Options considered"),
        ("p", "4.1 Three options were looked at and are set out in Appendix A."),
        ("h2", "5. Financial implications"),
        ("p", "5.1 The cost can be met from existing budgets."),
        ("h2", "6. Equality implications"),
        ("p", "6.1 An assessment has been carried out and is attached."),
        ("h2", "7. Conclusion"),
        ("p", "7.1 Officers believe that consultation is the right next step."),
    ],
    None,
)

LOG = Layout(
    "action_log",
    [
        ("b", "Patient Experience Group – Action Log"),
        (
            "t",
            [
                ["Ref", "Date raised", "Action", "Owner", "Due", "Status"],
                ["1", "04/01/24", "Ask the estates team about the automatic doors", "JB", "Feb", "Closed"],
                ["2", "04/01/24", "Circulate the minutes of the last meeting", "TK", "Jan", "Closed"],
                ["3", "01/02/24", "Invite the transport provider to a meeting", "JB", "Mar", "Open"],
                ["4", "01/02/24", "Draft a letter about the car park", "SW", "Mar", "Open"],
            ],
        ),
    ],
    None,
)

TERMS = Layout(
    "terms_of_reference",
    [
        ("h1", "Carers Reference Group"),
        ("h2", "Terms of Reference"),
        ("nb", "Purpose"),
        ("p", "The group advises the Partnership on matters that affect unpaid carers."),
        ("nb", "Membership"),
        ("p", "Up to fifteen carers and four officers of the member organisations."),
        ("nb", "Quorum"),
        ("p", "Five carers and one officer."),
        ("nb", "Frequency of meetings"),
        ("p", "The group will meet every two months."),
        ("nb", "Reporting"),
        ("p", "The chair reports to the Partnership after each meeting."),
        ("nb", "Review"),
        ("p", "These terms will be reviewed each year."),
    ],
    None,
)

FORM = Layout(
    "expenses_form",
    [
        ("h1", "Claim form for people who take part in our meetings"),
        ("p", "Please fill in this form and give it to the person who runs the meeting."),
        (
            "t",
            [
                ["Your name", ""],
                ["Your address", ""],
                ["Name of the meeting", ""],
                ["Date of the meeting", ""],
                ["Travel", "£"],
                ["Care costs", "£"],
                ["Total", "£"],
            ],
        ),
        ("b", "Declaration"),
        (
            "p",
            "I have spent this money so that I could take part. I have not been paid for it by anyone else.",
        ),
        ("p", "Signed:"),
        ("p", "Date:"),
    ],
    None,
    held_out=True,
)

SURVEY = Layout(
    "questionnaire",
    [
        ("h1", "Have your say about the day centre"),
        ("p", "Your answers are private. You can leave out any question."),
        ("n", "How often do you come to the day centre?"),
        ("n", "How do you get here?"),
        ("n", "What do you like best?"),
        ("n", "What would you change?"),
        ("n", "Do you feel safe here?"),
        ("n", "Would you like to be on the planning group?"),
        ("p", "Thank you. Please put the form in the blue box at reception before 30 June."),
    ],
    None,
    held_out=True,
)

LETTER = Layout(
    "letter",
    [
        ("p", "Ms R Oakes\n14 Farm Close\nEastmere"),
        ("p", "3 March 2024"),
        ("p", "Dear Ms Oakes"),
        ("b", "Your place on the Transport Users' Panel"),
        (
            "p",
            "Thank you for telling us that the meeting room was too hot and that the papers came too late for you to read them with your screen reader. You are right that this should not have happened.",
        ),
        (
            "p",
            "From April we will send papers ten days before each meeting, as Word files. We have also booked another room.",
        ),
        ("p", "We hope that you will stay on the panel."),
        ("p", "Yours sincerely"),
        ("p", "Helen Strang\nPassenger Services"),
    ],
    None,
)

GUIDE = Layout(
    "guide_with_headings",
    [
        ("h1", "A guide to taking part in meetings"),
        ("h2", "Before the meeting"),
        ("p", "You will be sent the papers ten days before. If you need them in another form, tell us."),
        ("h2", "At the meeting"),
        ("p", "You can speak, type or hold up a card. Nobody has to speak."),
        ("h2", "After the meeting"),
        ("p", "You will get the notes within two weeks, with what was done about each point."),
        ("h2", "Money"),
        ("p", "We pay for travel and for your time."),
        ("h2", "Who to ask"),
        ("p", "Call Lorna on 01632 960301."),
    ],
    None,
    held_out=True,
)

RISKS = Layout(
    "risk_register",
    [
        ("b", "Risk register, quarter 2"),
        (
            "t",
            [
                ["No", "Risk", "Likelihood", "Impact", "Owner", "Review date"],
                ["1", "The lease on the hall is not renewed", "Medium", "High", "Manager", "Oct"],
                ["2", "Too few volunteer drivers", "High", "Medium", "Co-ordinator", "Sept"],
                ["3", "Loss of the council grant", "Low", "High", "Treasurer", "Dec"],
            ],
        ),
    ],
    None,
)

LAYOUTS = [REPORT, LOG, TERMS, FORM, SURVEY, LETTER, GUIDE, RISKS]
