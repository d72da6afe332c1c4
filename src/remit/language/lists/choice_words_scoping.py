"""Words for the options that scoping questions ask to choose among.

For each choice and each of its options: the names of the option (the first is its title), which count where they stand
alone or behind a word that leads to them; then, where there are any, phrases that say it by themselves wherever they
stand; then products that are one. Names are parted by bars; `{person}` stands for anybody who may decide.
"""

SCOPING: dict[str, dict[str, tuple[str, ...]]] = {
    "feasibility": {
        "done-before": (
            "done before | been done before | solved before | tried before with success | proven | proven technology",
            """
                it has been done before | this has been done before | others have done it | others have done this |
                others do it already | has been solved before | competitors do it already | we have done it before |
                we did it before | done before at another site | have already built one | has been done elsewhere |
                is done elsewhere | done elsewhere already | well established technique | is a solved problem | off
                the shelf models exist | products on the market do it | products on the market do this | there are
                products on the market | commercial products exist | known to work | well known to work
            """,
        ),
        "research": (
            "research shows it can be done | research | published research | papers | a published study | studies",
            """
                research shows | research has shown | studies show | studies have shown | papers show | papers have
                shown | published results show | published studies show | the literature shows | shown in the
                literature | shown in research | published papers show | research suggests | reported in the
                literature | published work shows | according to the literature
            """,
        ),
        "pilot": (
            "a pilot has shown it | pilot | proof of concept | prototype | feasibility study | own prototype",
            """
                a pilot has shown it | a pilot shows | our pilot showed | the pilot showed | a pilot has shown | pilot
                has shown | a proof of concept showed | the proof of concept showed | our proof of concept showed | a
                prototype showed | our prototype showed | a first prototype showed | a trial showed | our trial showed
                | a feasibility study showed | the prototype reached | a prototype reached | our prototype reached |
                the pilot reached | our pilot reached | a first prototype reached
            """,
        ),
        "unclear": (
            "still unclear | unclear whether it can be done | open",
            """
                not clear whether | not yet clear whether | not known whether | it remains to be shown | has yet to
                be shown | must first be shown | must be shown first | to be shown by a pilot | to be shown in a
                pilot | a pilot must show | a proof of concept must show | a pilot has to show | a feasibility study
                must show | a prototype must show | nobody has done it before | nobody has done this before | has
                never been done | has not been done before
            """,
        ),
        "impossible": (
            "not feasible | infeasible | cannot be done | impossible",
            "it is not feasible | is not feasible | it cannot be done | this cannot be done",
        ),
    },
    "approach": {
        "supervised": (
            "supervised learning | supervised | supervised model | supervised machine learning",
            "trained on labelled examples | trained on labeled examples | learns from labelled examples",
        ),
        "unsupervised": ("unsupervised learning | unsupervised | unsupervised model | without labels",),
        "semi-supervised": (
            """
                semi supervised learning | semi supervised | semisupervised | self supervised learning | self
                supervised
            """,
        ),
        "reinforcement": (
            "reinforcement learning | bandit | bandits | contextual bandit | contextual bandits | multi armed bandit",
        ),
        "classification": (
            """
                classification | a classifier | classifier | binary classification | image classification | text
                classification | multi class classification | document classification
            """,
        ),
        "regression": ("regression | regression model | linear regression | logistic regression",),
        "forecasting": ("forecasting | time series forecasting | time series model | forecast | demand forecasting",),
        "ranking": ("ranking | learning to rank | ranking model",),
        "recommendation": ("recommendation | recommender | recommender system | collaborative filtering",),
        "clustering": ("clustering | cluster analysis",),
        "anomaly-detection": (
            """
                anomaly detection | outlier detection | novelty detection | fault detection | an autoencoder |
                autoencoder
            """,
        ),
        "detection": ("object detection | detection model | object detector",),
        "segmentation": ("segmentation | image segmentation | semantic segmentation | instance segmentation",),
        "speech-recognition": ("speech recognition | speech to text | transcription",),
        "translation": ("translation | machine translation",),
        "extraction": (
            """
                information extraction | entity extraction | named entity recognition | document extraction | ocr
            """,
        ),
        "generation": (
            "generation | text generation | generative model | generative ai | summarisation | summarization",
        ),
        "language-model": (
            """
                language model | large language model | llm | llms | large language models | a foundation model |
                retrieval augmented generation | rag
            """,
        ),
        "gradient-boosting": (
            """
                gradient boosting | gradient boosted trees | boosted trees | gradient boosted decision trees |
                gradient boosted tree
            """,
            "",
            "xgboost | lightgbm | catboost",
        ),
        "random-forest": ("random forest | random forests | decision trees | decision tree",),
        "neural-network": (
            """
                neural network | neural networks | convolutional network | convolutional neural network | cnn | deep
                learning | deep neural network | recurrent network | a u net | u net | convolutional networks
            """,
            "",
            "resnet | yolo | efficientnet | mobilenet",
        ),
        "transformer": (
            """
                transformer | transformers | transformer model
            """,
            "",
            """
                bert | whisper | distilbert | roberta
            """,
        ),
        "transfer-learning": (
            """
                transfer learning | fine tuning | pretrained model | pre trained model | fine tuned model | a
                pretrained network | pretrained network
            """,
        ),
    },
    "simpler-way": {
        "rule": (
            """
                a fixed rule | rule | rules | fixed rules | simple rule | simple rules | business rules | rule set |
                if then rules | a rule of thumb | rule of thumb | hand written rules | handwritten rules | rule
                engine | thresholds | a fixed threshold | fixed threshold | threshold
            """,
        ),
        "lookup": (
            """
                a table lookup | lookup | lookup table | table lookup | look up table | reference table | keyword
                list | a keyword list | list of keywords | keywords | blocklist | keyword search | keyword matching
            """,
        ),
        "formula": ("a formula | formula | closed formula | physical formula | physical model | equation",),
        "statistics": (
            """
                plain statistics | statistics | moving average | a moving average | average | averages | simple
                average | linear regression | control chart | exponential smoothing | seasonal average | regression
                line
            """,
        ),
        "search": ("full text search | search | search engine | database query | sql query | a query",),
        "optimiser": (
            """
                an optimiser | optimiser | optimizer | linear programming | linear program | solver | a solver |
                mathematical optimisation | mathematical optimization
            """,
        ),
        "by-hand": (
            "by hand | manual work | manual process | a manual check | more staff | manual sorting",
            "people can do it by hand",
        ),
        "bought": (
            """
                a bought product | bought product | standard software | off the shelf software | off the shelf
                product
            """,
        ),
        "tried-and-failed": (
            "tried and failed",
            """
                were tried and missed too much | were tried and failed | was tried and failed | was tried and missed
                too much | have been tried and failed | were tried and did not work | were tried and didn't work |
                were tried but missed too much | was tried but missed too much | were tried and were not good enough
                | was tried and was not good enough
            """,
        ),
        "enough": (
            "a simpler way is enough | enough",
            """
                is enough | are enough | would be enough | is good enough | would be good enough | would do | solves
                it well enough | solves the problem well enough | works well enough | does the job
            """,
        ),
        "not-enough": (
            "not enough | no simpler way is enough",
            """
                is not enough | are not enough | isn't enough | aren't enough | would not be enough | wouldn't be
                enough | not good enough | falls short | fall short | cannot solve it | can't solve it | missed too
                much | misses too much | miss too much | no simpler way | no simple rule
            """,
        ),
    },
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
                plug-in | plugin | add in | addin | extension | browser extension | widget | embedded widget | a
                panel in the existing system | module in the existing software
            """,
            """
                inside the existing software | inside the existing system | in the existing software | within the
                existing software | integrated into the existing software
            """,
        ),
        "business-system": (
            """
                existing system | existing application | ticket system | crm | erp | erp system | crm system | the
                viewer | pacs viewer | pacs | dicom viewer | electronic health record | hospital information system
                | radiology worklist | worklist | case management system | ticketing system | booking system | core
                banking system | planning system | scada | scada system | maintenance system | till system | order
                system
            """,
            "",
            "salesforce | sap | zendesk | servicenow | jira",
        ),
        "device-display": (
            """
                display on the machine | display | screen on the machine | touch screen | touchscreen | control
                panel | operator panel | machine display | panel on the machine | screen | hmi | signal light |
                display in the vehicle | head up display | kiosk | terminal | handheld scanner | handheld | lamp
            """,
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
                a person decides | suggests only | suggestion | suggestions | advice only | decision support | human
                in the loop | advisory only | human in command | proposal
            """,
            """
                {person} decides | {person} decide | {person} always decides | {person} makes the decision | {person}
                make the decision | {person} makes the final decision | {person} has the last word | {person} have the
                last word | {person} has the final say | {person} takes the decision | {person} makes every decision |
                it only suggests | system only suggests | model only suggests | it suggests | system suggests | model
                suggests | system only proposes | it only recommends | only recommends | it only suggests | model only
                proposes | it only proposes | it only advises | system only advises | {person} makes the call |
                {person} has the final word | {person} make the final decision | {person} still decides
            """,
        ),
        "person-approves": (
            """
                a person approves each decision | approval by a person | four eyes | four eyes principle | a person
                confirms each
            """,
            """
                {person} approves | {person} confirms | {person} signs off | {person} confirms each | {person} confirms
                every | {person} approves each | {person} approves every | {person} must confirm | {person} must
                approve | {person} has to confirm | {person} has to approve | {person} signs off each | {person} signs
                off every | {person} checks each | {person} checks every | {person} reviews each | {person} reviews
                every | {person} must sign off | {person} confirm each | {person} confirm every | {person} approve each
                | {person} approve every | {person} check each | {person} check every | {person} review each | {person}
                review every
            """,
        ),
        "acts-alone": (
            """
                acts alone | fully automatic | fully automated | automatic | acts by itself | fully autonomous |
                autonomous | no person involved | no human in the loop | no person in the loop | without a human in the
                loop | no human involved | without a person
            """,
            """
                it acts alone | it sorts by itself | it pays by itself | it answers by itself | it sends by itself |
                otherwise it acts | system acts alone | model acts alone | it decides alone | system decides alone |
                model decides alone | it acts by itself | system acts by itself | it decides by itself | system
                decides by itself | may act alone | may decide alone | may act by itself | may decide by itself | it
                decides on its own | system decides on its own | may decide on its own | may act on its own | acts
                on its own | decides automatically | fully automatically | automatically below | may act without
                asking | runs without a person
            """,
        ),
        "sample-reviewed": (
            "a person reviews a sample | sample review | spot checks | random checks | sampling | spot check",
            """
                {person} reviews one | {person} review one | {person} reviews a sample | {person} checks a sample |
                {person} checks one | {person} check one | {person} check a sample | {person} review a sample |
                random sample is reviewed | random sample is checked | sample is reviewed by | spot checks by
            """,
        ),
        "can-overrule": (
            "a person can overrule | override | overruling | can be overruled",
            """
                {person} can overrule | {person} may overrule | {person} must be able to overrule | {person} can
                override | {person} may override | {person} can always overrule | {person} can always override |
                must be able to overrule | must be able to override | can be overruled | can be overridden | can be
                overruled by | {person} can correct | {person} may correct
            """,
        ),
        "can-stop": (
            "a person can stop it | stop button | kill switch | emergency stop | off switch",
            """
                {person} can stop | {person} may stop | {person} can switch it off | {person} must be able to stop |
                {person} can turn it off | can be stopped by | can be switched off by | {person} can pause
            """,
        ),
    },
    "sharing": {
        "stays-with-owner": (
            "data stay with their owner | stays with its owner | no data leaves",
            """
                stay in the hospital | stays in the hospital | data stays in | data stay in | data stays at | data
                stay at | data stays with | data stay with | data never leaves | data never leave | data does not
                leave | data do not leave | data must not leave | data may not leave | no data may leave | no data
                leaves | no raw data leaves | raw data stays | raw data stay | must not leave the | may not leave
                the | never leaves the | never leave the | data remains with | data remain with | data remains at |
                data remain at | images stay in | records stay in | images never leave | records never leave |
                recordings never leave
            """,
        ),
        "federated": (
            "federated learning | federated | federated training | federated model | only model updates",
            """
                only model updates leave | only the weights leave | only weights are shared | only gradients are
                shared | only model weights are exchanged | only updates are shared
            """,
        ),
        "shared-under-contract": (
            """
                shared under a contract | data sharing agreement | under one contract | joint contract | data
                processing agreement | data use agreement | data transfer agreement
            """,
            """
                share data under one contract | share data under a contract | shared under one contract | share
                their data under | shared under a data | under a data sharing agreement | under a data processing
                agreement | under a data use agreement
            """,
        ),
        "pooled": (
            """
                pooled | pooled data | a shared data pool | shared pool | data pool | one shared dataset | data
                trust
            """,
            "is pooled | are pooled | pool their data | put their data together",
        ),
        "anonymised": (
            """
                anonymised data only | anonymised | anonymized | anonymised data | anonymized data | pseudonymised |
                pseudonymised data | pseudonymized | pseudonymized data | aggregated | aggregates only | aggregated
                data | only aggregates | only aggregated figures | de identified data | deidentified data
            """,
            "only anonymised data | only anonymized data | only pseudonymised | only aggregated data",
        ),
        "own-model-each": (
            "each partner keeps its own model | own model each | one model per partner",
            """
                keeps its own model | keep their own model | has its own model | each have their own model
            """,
        ),
        "joint-model": (
            "one model for all partners | joint model | shared model | common model",
            "may all use the model | all partners may use the model | all partners use the same model",
        ),
        "one-organisation": (
            """
                one organisation only | only our own organisation | only us | single organisation | one organization
                only
            """,
            """
                only one organisation takes part | only one organization takes part | only one company takes part |
                no other organisation takes part | no other organization takes part | no other company takes part |
                no other organisation is involved | no other company is involved | only our company takes part
            """,
        ),
    },
    "risk-class": {
        "minimal": (
            """
                minimal risk | minimal | low risk | lowest risk class | minimal risk class | no special risk class |
                minimal or no risk
            """,
        ),
        "limited": ("limited risk | limited | transparency risk | transparency duties only | limited risk class",),
        "high": (
            "high risk | high | high risk system | high risk ai system | high risk class | annex iii | high risk ai",
            "counts as high risk | is high risk | falls under annex iii",
        ),
        "prohibited": ("prohibited | unacceptable risk | forbidden use | prohibited practice | unacceptable",),
        "medical-device": ("medical device | a medical device | class i medical device | medical device software",),
        "medical-device-class-i": ("class i device | mdr class i | class i under the mdr",),
        "medical-device-class-iia": (
            """
                class iia | class iia device | class iia medical device | class ii a | mdr class iia
            """,
        ),
        "medical-device-class-iib": (
            """
                class iib | class iib device | class iib medical device | class ii b | mdr class iib
            """,
        ),
        "medical-device-class-iii": ("class iii | class iii device | class iii medical device | mdr class iii",),
        "safety-component": ("safety component | a safety component | safety component of a machine",),
        "not-assessed": (
            """
                not yet assessed | not assessed | not assessed yet | assessment pending | still to be assessed |
                unassessed
            """,
            "has not been assessed | has not yet been assessed | legal has not assessed",
        ),
        "not-regulated": (
            "not regulated | unregulated | outside the law | no risk class applies",
            "falls under no risk class | is not regulated",
        ),
    },
}
