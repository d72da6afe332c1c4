"""Words for the options that modeling questions ask to choose among, as in `words_scoping`."""

MODELING: dict[str, dict[str, tuple[str, ...]]] = {
    "baseline": {
        "human": (
            """
                human | what a person reaches | human performance | human level | people | a person |
                experts | human experts | doctors | radiologists | human labellers | experienced staff
                | agents | an experienced planner | a person doing it by hand | human inspectors |
                human graders | manual sorting | manual planning | manual inspection | manual process
                | graders | planners | physicians | inspectors | pathologists | specialists | human
                operators | hand sorting | the judgement of experts | a human | an expert | human
                judgement | experienced graders | loan officers | an experienced radiologist | two
                radiologists | underwriters | dispatchers | buyers | technicians | shop managers |
                store managers | manual grading | manual routing | manual triage | human error rate |
                trained staff | human transcribers | experienced operators | manual review | manual
                labelling | own eyes | by eye | the naked eye | gut feeling | experienced ear |
                experienced eye | hand counts | manual counts
            """,
            """
                what a person reaches | what people reach | what radiologists reach | what doctors
                reach | what experts reach | what our people reach | what our experts reach | as a
                person | as well as a person | as well as a doctor | what a person does | what the
                person does | what the person spots | what the person sees | what a person sees | what
                a person spots | what a person finds | what the person finds | what people find | what
                people do | with his own eyes | with her own eyes | with their own eyes | by eye | as
                good as a person | as a person would
            """,
        ),
        "previous-system": (
            """
                previous system | last year's model | an earlier system | earlier system | current system | existing
                system | old system | the live model | live model | current model | previous model | existing model |
                last model | present system | model in use | the model in use | legacy system | previous version |
                current version | last release | system in use | old model | production model | model in production |
                existing software | current process | current score card | existing scorecard | current scorecard |
                current solution | existing solution | present process | current forecast | current routing | the
                present model | current practice
            """,
        ),
        "rule": (
            """
                rule | rules | a fixed rule | current rule | current rules | simple rule | fixed rule | rule based
                system | business rules | threshold rule | simple threshold | a threshold | fixed threshold | keyword
                rules | keyword rule | keyword filter | word filter | filter rule | filter rules | rule set | rule of
                thumb | a rule of thumb | if then rules | simple rules | heuristic | a heuristic | vibration threshold
                | existing rules | present rules | rule engine | alarm limits | fixed alarm limits | existing rule |
                keyword matching | fixed intervals | maintenance plan | calendar based maintenance
            """,
        ),
        "simple-model": (
            """
                simple model | logistic regression | linear regression | linear model | decision tree | regression |
                a simple regression | linear baseline | k nearest neighbours | nearest neighbour | bag of words |
                bag of words model | tf idf model | naive bayes | simple classifier | exponential smoothing | arima
                | random forest
            """,
        ),
        "dummy": (
            """
                a dummy model | dummy | dummy model | most frequent class | majority class | always the most frequent
                class | random guess | random guessing | chance | constant | the mean | constant prediction | guessing
                | coin flip | coin toss | throwing a coin | tossing a coin | flipping a coin | majority vote | majority
                class classifier | dummy classifier | always predict the majority class | predicting the mean |
                predicting the average | random ranking | the average | the overall mean
            """,
            "always says no | always predicts | always predicting",
        ),
        "naive-forecast": (
            """
                naive forecast | seasonal naive forecast | last week | last value | same day last week | last year |
                the same weekday last week | seasonal naive | moving average | sales of last week | last week's
                sales | same weekday of last week | persistence | persistence forecast | naive | yesterday's value |
                last month | previous week | same week last year | last year's sales | same day last year | previous
                day | the same weekday of the week before | yesterday | repeating last week | last week's value |
                average of the last four weeks | average of the last weeks | mean of the last | average of the last |
                median of the last | mean of the past | average of the past | mean over the last | average over the
                last
            """,
            """
                mean of the last | average of the last | median of the last | mean of the past | average of the past |
                mean over the last | average over the last
            """,
        ),
        "literature": (
            """
                literature | published results | published result | papers | state of the art | public benchmark | a
                paper | published benchmark | benchmark results | a published model | published model | benchmark |
                leaderboard | published study | the published state of the art
            """,
        ),
        "competitor": (
            """
                competitor | competitors | a competing product | competing product | commercial product | bought
                product | a vendor's product | vendor product | off the shelf product | off the shelf model | a
                commercial tool | competitor's product | commercial tool | vendor model | a bought tool | vendor
                solution
            """,
        ),
        "none-yet": (
            "no baseline yet | no baseline | not measured yet | nothing to compare with",
            """
                there is no baseline | there is none yet | nothing to compare it with | no baseline exists | there
                is no baseline yet | we have no baseline
            """,
        ),
    },
    "audit-purpose": {
        "transparency": ("transparency | transparent",),
        "equality": (
            "equality | equal treatment | equal opportunity | equal chances",
            "treated alike | treated equally",
        ),
        "fairness": (
            """
                fairness | bias | discrimination | fair treatment | non discrimination | fair lending | freedom from
                bias
            """,
            "is favoured | are favoured | is disadvantaged | are disadvantaged | treated the same | treated fairly",
        ),
        "accountability": ("accountability | responsibility | traceability | traceable decisions",),
        "safety": ("safety | patient safety | functional safety | product safety",),
        "security": ("security | information security | it security | cyber security | cybersecurity",),
        "privacy": ("privacy | data protection | gdpr compliance",),
        "compliance": (
            """
                compliance | legal compliance | regulation | law | legal requirements | regulatory compliance |
                conformity | certification | regulatory requirements | regulatory reasons | ce marking |
                recertification | conformity assessment
            """,
        ),
        "quality": ("quality | accuracy | performance | model quality | data quality | quality assurance",),
        "financial": ("financial control | finance | cost control | financial reporting | model risk | credit risk",),
    },
    "explanation": {
        "reasons": (
            """
                main reasons | reason codes | reasons | reason | main reason | feature contributions |
                feature importance | feature importances | most important features | main factors |
                factors | main drivers | feature attributions | top reasons | contributing factors |
                drivers | three reasons | decisive features | contributions | top factors | most
                important reasons | decisive factors | main features | influencing factors | important
                features | key factors | strongest signals | most important signals | top 3 reasons |
                top three | top 3 | reasons in plain words | reason in one line | reason in a sentence
                | a sentence why | one line why
            """,
            """
                three main reasons | two main reasons | main reasons for | reasons for each | most
                important reasons | three most important reasons | top three reasons | top 3 reasons |
                features that mattered most | three most important factors | why it was refused |
                which sensors | which signals | what drives the | what drove the | which inputs |
                which factors | which features | which readings | which figures | which values | which
                basin drives | drives the rise | the why | made the score go up | made it go up |
                pushed it up | why it was flagged | why it was picked | why it is on the list | why
                this one | why they are on
            """,
            "shap | lime",
        ),
        "marked-region": (
            """
                marked region | heat map | heatmap | saliency map | marked area | highlighted region | overlay |
                bounding box | region in the image | marked regions | highlighted area | attention map | marked
                place | heat maps | heatmaps | saliency maps | bounding boxes | outline | outlined region | box
                around the finding | contour
            """,
            """
                marked region in the image | region marked in the image | area marked in the image | marked in the
                image | highlighted in the image | highlights the region | marks the region | shows the region |
                marks the place
            """,
            "grad cam",
        ),
        "highlighted-words": (
            """
                highlighted words | marked words | words marked | highlighted text | keywords |
                highlighted phrases | marked phrases | highlighted sentence | highlighted sentences |
                highlighted passage | highlighted passages | the passage | source passage | source
                passages | quote | quotes | the quote | marked passage | marked sentence | underlined
                words | underlined passages
            """,
            """
                words that mattered | words that decided | words are highlighted | words marked in the
                text | highlights the words | marks the words | highlighted in the text | sentence lit
                up | lit up in the | sentence highlighted | sentences highlighted | passage
                highlighted | passages highlighted | passage marked | phrases that spoke for | words
                that spoke for | phrases that spoke | highlighted in the narrative | highlighted in
                the document | highlighted in the source | marked in the document | words in bold |
                which words | which phrases | which sentences | which passage | the sentence it took
            """,
        ),
        "examples": (
            """
                similar cases | similar photos | similar pictures | examples | similar examples |
                similar past cases | nearest cases | comparable cases | similar images | past cases |
                similar past examples | reference cases | earlier cases | similar earlier cases |
                clips | example clips | similar clips | similar tickets | similar calls | similar
                parts
            """,
            "clips that made | the clips that | like the ones before | cases like it | cases like this",
        ),
        "counterfactual": (
            """
                counterfactual | counterfactuals | what would have to change | what if | what if analysis | what to
                change
            """,
            """
                what would have to change | what would have changed | what they could change | what they can change
                | what the applicant could change | what the applicant can change
            """,
        ),
        "confidence": (
            """
                confidence | a confidence | probability | score | confidence score | certainty | uncertainty |
                interval | prediction interval | confidence interval | probabilities | a range | confidence value |
                confidence level
            """,
        ),
        "model-description": (
            """
                model card | general description | description of the model | how it works in general |
                documentation | a plain description | public description | plain description
            """,
            "how the model works | how it works in general | how the system works",
        ),
        "rules": (
            """
                rules | decision rules | rule path | decision path | readable rules | score card | scorecard
            """,
            "which rule",
        ),
        "none": (
            "no explanation | no explanation needed",
            """
                no explanation is needed | need not be explained | needs no explanation | no
                explanation needed | need no reasons | needs no reasons | don't need anything | does
                not need anything | doesn't need anything
            """,
        ),
    },
    "input-mode": {
        "batch": (
            """
                batch | in batches | batches | once a night | once a day | once a week | overnight | every night | each
                night | in one go | batch mode | batch job | nightly batch | batch processing | daily batch | nightly |
                bulk | batch scoring | as a batch | daily | hourly batch | a nightly job | nightly run | weekly batch |
                nightly batch job | batch run | batch runs | batch prediction | daily run | weekly run | nightly job |
                hourly batches | batch predictions | monthly batch | daily batches | nightly batches
            """,
            """
                in batches | in a batch | in one batch | as a batch | in a nightly batch | in one go every | as a
                nightly batch | in one run | in a nightly run | in a nightly job | as a nightly job | in batch | in
                a daily batch | in a batch job | batch job | nightly run | batch run | all at once every
            """,
        ),
        "real-time": (
            """
                real time | realtime | in real time | online | one by one | per request | live | immediately | at
                once | single requests | each request at once | synchronous | on the fly | instantly | one at a time
                | as they come in | as they arrive | real time requests | in realtime | online requests | real time
                scoring
            """,
            """
                in real time | in realtime | as they come in | as they arrive | as it comes in | as it arrives | as
                soon as it arrives | as soon as they arrive | as soon as it comes in | as soon as they come in | one
                by one | one at a time | the moment it arrives | the moment they arrive | while the caller waits |
                while the customer waits | on the fly | as each arrives | during the call | while the user waits |
                real time requests | real time scoring | when it arrives | each one as it arrives
            """,
        ),
        "micro-batch": (
            "micro batch | micro batches | micro batching | small batches | mini batches | mini batch",
            "in micro batches | in small batches",
        ),
        "stream": (
            """
                stream | streaming | as a stream | continuous stream | event stream | stream of events | data stream
                | continuous | continuously | sensor stream | video stream | live stream | events | event by event |
                audio stream
            """,
            """
                as a stream | from a stream | event by event | continuous stream | as a continuous stream | event
                stream | frame by frame | from the stream | stream of events | stream of readings | as streaming
            """,
            "kafka | kinesis | pulsar",
        ),
        "on-demand": (
            """
                on demand | on request | when asked | when a user asks | when somebody asks | at the press of a
                button | on click
            """,
            "on demand | on request | at the press of a button | at the push of a button | when a user asks",
        ),
    },
    "experiment-store": {
        "database": (
            """
                database | sql database | relational database | a table in the database | databases | our database |
                document database | data warehouse | warehouse | database table
            """,
            "",
            """
                postgresql | postgres | mysql | sqlite | mongodb | oracle | sql server | snowflake | bigquery |
                duckdb | mariadb | redshift
            """,
        ),
        "spreadsheet": (
            "spreadsheet | spreadsheets | excel sheet | excel file | shared spreadsheet | excel table",
            "",
            "excel | google sheets | google sheet | airtable",
        ),
        "file": (
            """
                json file | file | files | csv file | text file | json files | yaml files | csv files | json | csv |
                log files | text files | yaml file | log file | flat files | markdown file | markdown files |
                parquet files | tensorboard logs
            """,
            "",
            "tensorboard",
        ),
        "tracking-server": (
            """
                tracking server | experiment tracker | experiment tracking server | tracking tool | experiment
                tracking tool | experiment tracking system | experiment tracking platform | model registry |
                tracking system | experiment tracking | tracking service | experiment database
            """,
            "",
            """
                mlflow | w&b | wandb | weights & biases | weights and biases | neptune | comet | clearml | aim |
                sacred | sagemaker | vertex ai | azure ml | azure machine learning | sagemaker experiments |
                databricks | kubeflow | dvc studio
            """,
        ),
        "notebook": (
            """
                notebook | notebooks | lab notebook | jupyter notebooks | electronic lab notebook
            """,
            "",
            """
                jupyter | colab
            """,
        ),
        "wiki": (
            """
                wiki | wiki page | wiki pages | team wiki | internal wiki | documentation pages
            """,
            "",
            """
                confluence | notion
            """,
        ),
        "object-store": (
            """
                object store | object storage | bucket | storage bucket | blob storage | data lake | file share |
                shared drive | network drive | shared folder | nas | file server | network share
            """,
            "",
            "s3 | minio | gcs | azure blob | azure blob storage | google cloud storage | sharepoint",
        ),
        "repository": (
            "git repository | repository | git repo | code repository | version control | repo",
            "",
            "git | dvc | github | gitlab | bitbucket",
        ),
        "nowhere": ("nowhere",),
    },
    "version-store": {
        "git": (
            """
                git repository | git | git repo | version control | repository | code repository | repo | git
                repositories
            """,
            "",
            "github | gitlab | bitbucket | git lfs",
        ),
        "object-store": (
            """
                object store | object storage | bucket | versioned bucket | blob storage | data lake | versioned
                object store | buckets
            """,
            "",
            """
                s3 | minio | gcs | azure blob | azure blob storage | google cloud storage | delta lake |
                iceberg
            """,
        ),
        "data-versioning": (
            """
                data versioning tool | data version control | data registry
            """,
            "",
            """
                dvc | quilt | pachyderm
            """,
        ),
        "registry": (
            """
                registry | model registry | a central registry | one registry | registries | artefact registry |
                artifact registry | model store | artefact store | artifact store
            """,
            "",
            "mlflow | vertex ai | sagemaker | azure ml | w&b | wandb | hugging face hub",
        ),
        "container-registry": ("container registry | image registry | docker registry", "", "harbor | docker hub"),
        "database": (
            "database | table | relational database | warehouse | data warehouse",
            "",
            "postgresql | postgres | mysql | oracle | snowflake | bigquery | sqlite",
        ),
        "feature-store": ("feature store", "", "feast | tecton | hopsworks"),
        "file-share": (
            """
                file share | shared drive | network drive | shared folder | file server | folder | nas
            """,
            "",
            "sharepoint",
        ),
        "infrastructure-code": ("infrastructure as code", "", "terraform | ansible | helm | pulumi"),
    },
    "target": {
        "cloud": (
            "cloud | cloud instance | public cloud | virtual machine | cloud server | cloud virtual machine",
            "in the cloud",
            (
                "aws | azure | gcp | google cloud | cloud run | lambda | aws lambda | ec2 | fargate | "
                "cloud functions | azure functions | sagemaker | vertex ai | gke | eks | aks"
            ),
        ),
        "server": (
            """
                server | gpu server | own servers | servers | data centre | data center | on premise | on premises |
                kubernetes cluster | local server | cpu server | on premise server | on premises server | cluster |
                hospital server | application server | virtual machine on premise | datacenter | own server |
                company server | mainframe | on prem | on prem vm | on prem server | on prem servers | on premise vm |
                on premises vm | on prem cluster | bare metal | bare metal server | kubernetes pod | k8s pod | pod |
                on prem kubernetes | k8s cluster
            """,
            "on site server",
            "kubernetes | openshift | k8s | k3s",
        ),
        "edge": (
            """
                edge device | edge | edge devices | edge box | gateway | industrial pc | edge computer | industrial
                computer | single board computer | embedded computer | edge gateway | edge server | embedded board |
                box pc | sorting machine | turbine controller | turbine | plc | machine
            """,
            "at the edge | on the edge",
            (
                "raspberry pi | jetson | nvidia jetson | jetson nano | jetson orin | jetson xavier | coral | "
                "intel nuc | jetson orin nano | jetson agx | jetson agx orin | agx orin | orin nano | "
                "nvidia jetson orin | nvidia jetson nano | raspberry pi 4 | raspberry pi 5 | rpi | coral tpu | "
                "edge tpu | hailo"
            ),
        ),
        "microcontroller": (
            """
                microcontroller | microcontrollers | embedded device | mcu | embedded chip | sensor node | embedded
                processor
            """,
            "",
            (
                "esp32 | cortex m4 | cortex m7 | cortex m33 | cortex m | arm cortex m4 | arm cortex m7 | stm32 | "
                "arduino | rp2040 | nrf52"
            ),
        ),
        "phone": (
            """
                phone | smartphone | phones | smartphones | tablet | tablets | mobile device | mobile phone | mobile
                devices | mobile phones | handheld | handheld device | iphone | android phone
                | android phones | ios app | android app | mobile app | ios | android
            """,
        ),
        "browser": ("browser | web browser | browsers | in the browser | in browser",),
        "vehicle": (
            """
                vehicle | car | vehicles | truck | cars | tractor | drone | robot | drones | harvester | on board
                unit | locomotive | combine | aircraft | ship
            """,
        ),
        "camera": ("camera | smart camera | cameras | smart cameras",),
        "wearable": (
            """
                wearable | watch | smart watch | smartwatch | hearing aid | implant | pacemaker | wearable device
            """,
        ),
        "desktop": (
            """
                desktop | laptop | workstation | pc | laptops | desktop pc | office pc | workstations | desktop
                computer
            """,
        ),
    },
}
