"""First names that people in Britain commonly have, of many origins: they tell "– Jane Smith" from "– Green Spaces"."""

from __future__ import annotations

_NAMES = """
aaron abdul abigail ada adam ade adele adrian agnes ahmed aidan aisha alan alastair albert alex
alexander alexandra alfie alfred ali alice alison alistair amanda amara amber amelia amir amit amy ana
andrea andrew andy angela angus anil anita ann anna anne annie anthony antonia anwar april arjun arthur
asha ashley audrey ava ayesha barbara barry bashir beatrice becky ben benjamin bernadette bernard beth
bethany betty bev beverley bill billy bob bola bradley brenda brendan brian bridget bruce bryan callum
cameron carl carla carlos carol carole caroline carolyn carrie cath catherine cathy cecilia charles
charlie charlotte cheryl chidi chloe chris christian christina christine christopher claire clara clare
clive colin connor craig daisy dale dan daniel danielle darren dave david dawn dean debbie deborah
declan deirdre delroy denise dennis derek des dev diana diane dilip dominic don donald donna dorothy
doug douglas duncan dylan ed eddie edith edward eileen elaine eleanor elena elizabeth ella ellen ellie
elsie emily emma emmanuel enid eric erica erin ernest esther ethan eva eve evelyn ewan faisal faith
farah farida farouk fatima fay felicity felix femi fiona florence frances francis frank fred freda
frederick freya gail gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald
geraldine gerard gill gillian gina giulia gladys glen glenn gloria gordon grace graeme graham grant greg
gregory gurpreet guy gwen hana hannah harold harriet harry hasan hassan hazel heather helen helena henry
hilary holly howard hugh humphrey ian ibrahim ida imani imran ines ingrid irene iris isaac isabel
isabella isla ismail ivan ivy iwan jack jackie jacob jacqueline jacqui jade jake jamal james jamie jan
jane janet janice jasmine jason jaswinder jay jean jeff jeffrey jen jenna jennifer jenny jeremy jerry
jess jesse jessica jill jim jo joan joanna joanne jodie joe joel john jon jonathan jordan joseph
josephine josh joshua joy joyce juan judith judy julia julian julie juliet june justin kamal karen karl
kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin khalid kieran kim
kiran kirsten kirsty kit kofi kumar kwame kyle lara latoya laura lauren laurence layla leah lee len lena
leon leonard leroy lesley leslie lewis liam lil lilian lily linda lindsay lindsey lisa liz lloyd lola
lorna lorraine louis louise lucas lucy luke lydia lyn lynda lynn lynne mabel maggie malcolm mandy manjit
marcus margaret maria marie marina marion marjorie mark marlene martha martin mary maryam mathew matt
matthew maureen maurice max maya megan mehmet mel melanie melissa mercy mervyn mia michael michelle mick
miguel mike milly mina miriam mo mohamed mohammad mohammed moira molly monica morag muhammad muriel musa
mustafa myra nadia nadine naomi nasreen natalie natasha nathan neil nell nesta ngozi nia niall nicholas
nick nicky nicola nicole nigel nikki nina noah noel noor nora norma norman nuala odette olga olive
oliver olivia olu oluwaseun omar oscar otis owen pam pamela parveen pat patience patricia patrick paul
paula pauline pearl peggy penelope penny percy pete peter phil philip philippa phoebe phyllis pippa
polly poppy pradeep precious priti priya rachel rahul raj rajesh ralph ramesh ranjit raquel rashid ravi
ray raymond rebecca reg reggie reginald reuben rex rhian rhys richard rick rita rob robert roberta robin
rod roger roland ron ronald rory rosa rose rosemary rosie ross rowan roy ruby rufus rupert russell ruth
ryan sabina sabrina sadia safiya sajid sally sam samantha samina samira samuel sandeep sandra sanjay
sara sarah sasha saul scott sean sebastian shabana shahid sharon shaun shauna sheila shelley shirley
sian sid sidney simon simone sinead siobhan sofia sonia sophia sophie stan stanley stella stephanie
stephen steve steven stewart stuart sue sunita surinder susan susanna susie suzanne sylvia tamsin tania
tanya tara tariq ted terence teresa terry tess thelma theo theresa thomas tia tim timothy tina toby tom
tommy toni tony tracey tracy trevor tricia tunde una ursula usha val valerie vanessa vera veronica vicki
vicky victor victoria vijay vikram vincent violet viv vivian vivien vivienne walter wanda warren wayne
wendy wesley wilfred will william win winston xavier yasmin yusuf yvette yvonne zac zahra zara zoe zoë
"""
FIRST_NAMES = frozenset(_NAMES.split())
