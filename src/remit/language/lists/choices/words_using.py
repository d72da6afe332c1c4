"""Words for the options of how people use a system and stay in charge of it, as in `words_scoping`."""

USING: dict[str, dict[str, tuple[str, ...]]] = {
    "interface": {
        "app": (
            """
                app | mobile app | phone app | smartphone app | tablet app | an app on the phone | android app | ios
                app | mobile application | apps | native app
            """,
        ),
        "desktop": ("desktop program | desktop app | desktop application | desktop software | a windows program",),
        "web-page": (
            """
                web page | website | web site | web app | web application | web pages | web portal | portal | web
                interface | browser page | intranet page | online portal | web form | internal web page | internal
                website | intranet | customer portal | self service portal
            """,
        ),
        "api": (
            """
                api | rest api | http api | rest interface | web api | endpoint | rest endpoint | http endpoint |
                apis | json api | rest | grpc | graphql | grpc api | graphql api | rest service | web service |
                programming interface | http service | fhir api
            """,
        ),
        "voice": (
            """
                voice | voice interface | voice assistant | speech | speech interface | spoken | by voice | voice
                bot | voicebot | spoken answers | voice output
            """,
        ),
        "chat": ("chat | chatbot | chat bot | chat window | chat interface | chat assistant", "", "slack | whatsapp"),
        "email": (
            "e-mail | email | emails | e mails | mail | daily email | daily e mail | weekly email | weekly e mail",
        ),
        "text-message": (
            """
                text message | text messages | sms | push message | push notification | push notifications
            """,
        ),
        "dashboard": (
            "dashboard | dashboards | report | reports | daily report | weekly report | printed report",
            "",
            "power bi | tableau | grafana | looker",
        ),
        "spreadsheet": ("spreadsheet | excel sheet | spreadsheet file | excel file", "", "excel | google sheets"),
        "file": (
            """
                file | csv file | file export | csv export | file transfer | a file drop | nightly file | csv files
            """,
        ),
        "database": ("database | database table | table in the database | a column in the database | database view",),
        "plug-in": (
            """
                plug-in | plugin | add in | addin | extension | browser extension | widget | embedded
                widget | a panel in the existing system | module in the existing software | word
                add-in | excel add-in | outlook add-in | add-on | side panel | sidebar | macro
            """,
            """
                inside the existing software | inside the existing system | in the existing software |
                within the existing software | integrated into the existing software
            """,
        ),
        "business-system": (
            """
                existing system | existing application | ticket system | crm | erp | erp system | crm
                system | the viewer | pacs viewer | pacs | dicom viewer | electronic health record |
                hospital information system | radiology worklist | worklist | case management system |
                ticketing system | booking system | core banking system | planning system | scada |
                scada system | maintenance system | till system | order system | mes | lims | wms |
                tms | dms | gis | cms | lms | hris | ehr | emr | ris | bms | plm | existing software |
                existing tool | existing tools | order form | the order form | dispatch system |
                planning tool | planning board | booking tool | booking screen | order screen | tank
                overview | patient record | student information system | library system | work order |
                work orders | work order system | ticketing tool | trading system | claims system |
                policy system | control system | control room screen | existing screen | existing
                screens | the screens they have | dispatch screen | caller screen | qgis | arcgis |
                gis layer | map layer | layer in qgis | memoq | trados | autocad | revit
            """,
            """
                in their existing | in the existing | layer in our | layer in the | panel in the | tab
                in the | column in the | field in the | flag in the | button in the | inside the crm |
                inside the erp | screen they already have | screen they have | screens they already have | screen
                we already
                have | software they already have | software they already use | system they already have | system they
                already use | tool they already have | tool they already use | tools they already use | screens they
                already use | screen they already use | application they already use | program they already use
            """,
            "salesforce | sap | zendesk | servicenow | jira",
        ),
        "device-display": (
            """
                display on the machine | display | screen on the machine | touch screen | touchscreen
                | control panel | operator panel | machine display | panel on the machine | screen |
                hmi | signal light | display in the vehicle | head up display | kiosk | terminal |
                handheld scanner | handheld | lamp | traffic light | signal lamp | coloured dot |
                colored dot | led | leds | light | tablet in the van | ticket printer | label printer
                | monitor | monitors | wall screen | big screen | smart watch | head set
            """,
            "on the parlour screen | on the wall screen",
        ),
        "machine-control": (
            """
                machine control | plc | signal to the machine | opc ua | mqtt | control signal | modbus | fieldbus |
                can bus | actuator | message queue | kafka topic | a signal to the sorter | event stream
            """,
        ),
        "command-line": ("command line | command line tool | terminal command | cli",),
        "library": ("library | python package | python library | sdk | software library | function call",),
        "none": ("no interface at all | no user interface",),
    },
    "oversight": {
        "person-decides": (
            """
                hitl |
                a person decides | suggests only | suggestion | suggestions | advice only | decision
                support | human in the loop | advisory only | human in command | proposal | just a
                hint | only a hint | advisory | only advice | a hint only | mere advice
            """,
            """
                {person} decides | {person} decide | {person} always decides | {person} makes the
                decision | {person} make the decision | {person} makes the final decision | {person}
                has the last word | {person} have the last word | {person} has the final say |
                {person} takes the decision | {person} makes every decision | it only suggests |
                system only suggests | model only suggests | it suggests | system suggests | model
                suggests | system only proposes | it only recommends | only recommends | model only
                proposes | it only proposes | it only advises | system only advises | {person} makes
                the call | {person} has the final word | {person} make the final decision | {person}
                still decides | person has the last say | people have the last say | people have the
                final say | people make the decision | person always has the last word | people always
                have the last word | person keeps the last word | last word is with | last word lies
                with | last word stays with | final say is with | final say stays with | decision
                stays with | decision rests with | decision remains with | decision lies with | is
                only advice | is just advice | is advice only | only a suggestion | just a suggestion
                | only a recommendation | just a recommendation | it just suggests | only changes the
                order | only sorts the list | it only sorts | it only ranks | it only orders | only
                puts them in order | only prioritises | it only warns | it only flags | it only points
                | person reads every | people read every | person looks at every | people look at
                every | person looks at each | person decides what | person decides whether | person
                chooses | people choose | person stays in charge | nothing is decided by | never
                decides | does not decide | doesn't decide | proposes and a person | it proposes
            """,
        ),
        "person-approves": (
            """
                a person approves each decision | approval by a person | four eyes | four eyes
                principle | a person confirms each
            """,
            """
                {person} approves | {person} confirms | {person} signs off | {person} confirms each |
                {person} confirms every | {person} approves each | {person} approves every | {person}
                must confirm | {person} must approve | {person} has to confirm | {person} has to
                approve | {person} signs off each | {person} signs off every | {person} checks each |
                {person} checks every | {person} reviews each | {person} reviews every | {person} must
                sign off | {person} confirm each | {person} confirm every | {person} approve each |
                {person} approve every | {person} check each | {person} check every | {person} review
                each | {person} review every | person ticks | people tick | person ticks off | person
                ticks every | person signs | person signs each | person signs every | people sign off
                | person releases | people release | person releases it | person has read | person has
                ticked | person has signed | person has approved | person has confirmed | person has
                checked | person has released | person has looked at | people have approved | person
                agrees | person says yes | person says ok | person has said yes | person presses |
                person clicks | person okays | person has okayed | person gives the ok | person gives
                the go | person must release | person must sign | person needs to approve | person
                needs to confirm | person has to sign | person has to release | needs the ok of |
                needs a person's ok | needs a signature | only after a person | until a person |
                unless a person | before a person
            """,
        ),
        "acts-alone": (
            """
                acts alone | fully automatic | fully automated | automatic | acts by itself | fully
                autonomous | autonomous | no person involved | no human in the loop | no person in the
                loop | without a human in the loop | no human involved | without a person | no one in
                the loop | nobody in the loop | unattended
            """,
            """
                it acts alone | it sorts by itself | it pays by itself | it answers by itself | it
                sends by itself | otherwise it acts | system acts alone | model acts alone | it
                decides alone | system decides alone | model decides alone | it acts by itself |
                system acts by itself | it decides by itself | system decides by itself | may act
                alone | may decide alone | may act by itself | may decide by itself | it decides on
                its own | system decides on its own | may decide on its own | may act on its own |
                acts on its own | decides automatically | fully automatically | automatically below |
                may act without asking | runs without a person | without asking anybody | without
                asking anyone | without anybody looking |
                nobody looks at it | no one looks at it | nobody checks | no human looks | no person
                looks | goes out automatically | go out automatically | is sent automatically | are
                sent automatically | happens automatically
            """,
        ),
        "sample-reviewed": (
            """
                a person reviews a sample | sample review | spot checks | random checks | sampling |
                spot check
            """,
            """
                {person} reviews one | {person} review one | {person} reviews a sample | {person}
                checks a sample | {person} checks one | {person} check one | {person} check a sample |
                {person} review a sample | random sample is reviewed | random sample is checked |
                sample is reviewed by | spot checks by | person pulls one | person pulls a sample |
                person looks at a sample | people look at a sample | pulls a sample | takes a sample |
                draws a sample | samples are looked at | a sample is looked at
            """,
        ),
        "can-overrule": (
            "a person can overrule | override | overruling | can be overruled",
            """
                human on the loop | on the loop | hotl |
                {person} can overrule | {person} may overrule | {person} must be able to overrule |
                {person} can override | {person} may override | {person} can always overrule |
                {person} can always override | must be able to overrule | must be able to override |
                can be overruled | can be overridden | can be overruled by | {person} can correct |
                {person} may correct | person can change | person may change | people can change |
                people may change | person can veto | person may veto | can be changed by | may be
                changed by | person can undo | people can overrule | people may overrule | person
                changes it | can be undone by | person can reject | person may reject
            """,
        ),
        "can-stop": (
            """
                a person can stop it | stop button | kill switch | emergency stop | off switch | big
                red button | red button
            """,
            """
                {person} can stop | {person} may stop | {person} can switch it off | {person} must be
                able to stop | {person} can turn it off | can be stopped by | can be switched off by |
                {person} can pause | people can stop | people may stop | person can stop it | person
                can pull the plug | person can switch off | people can switch it off | person may
                switch it off | can be halted by | person can halt | person may halt | person can
                interrupt
            """,
        ),
    },
}
"""By choice: names, phrases and products of each option."""
