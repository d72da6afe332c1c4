"""The words of engineers for options that others name in everybody's words: short forms, tools, terms of the trade.

For each choice on scoping and data and each of its options: more names, phrases and products, as in `words_scoping`,
added to those.
"""

ENGINEERS_USING: dict[str, dict[str, tuple[str, ...]]] = {
    "feasibility": {
        "pilot": ("poc | pocs | spike | mvp | notebook prototype", "poc showed | poc shows | poc reached | poc done"),
        "research": ("benchmark papers | sota | arxiv papers", "published sota"),
    },
    "interface": {
        "web-page": (
            """
                web ui | webui | react app | streamlit app | gradio app | spa | single page app | react frontend
                | web client | web frontend | frontend | browser ui | web console | admin ui | admin console |
                backoffice ui | back office ui | react ui | angular app | vue app
            """,
            "",
            "streamlit | gradio",
        ),
        "api": (
            """
                rest call | grpc endpoint | graphql endpoint | json over http | json over https | rest over
                https | openapi | http json | rest json | json rest api | openai compatible api | rpc | json rpc
                | soap | webhook | webhooks | internal api | public api | sync api | async api | scoring api |
                inference endpoint | soap service
            """,
        ),
        "app": ("mobile apps | mobile sdk | pwa | ios and android app",),
        "dashboard": (
            "bi dashboard | bi report | bi reports | pdf report",
            "",
            "superset | metabase | qlik | kibana | quicksight | looker studio",
        ),
        "chat": (
            """
                slack bot | slack message | slack messages | teams bot | teams message | bot | chatops | slack
                channel | slack app | ms teams message | slack alert | slack alerts | telegram bot
            """,
            "",
            "ms teams | microsoft teams | mattermost | telegram",
        ),
        "email": ("email digest | daily digest | digest mail | html mail",),
        "database": (
            """
                snowflake table | bigquery table | score table | table in snowflake | table in bigquery |
                redshift table | hive table | delta table | postgres table | sql table | output table | score
                column | db table | sql view | scores table
            """,
        ),
        "file": ("csv drop | sftp drop | csv on s3 | parquet file | parquet files | json file | file drop | csv",),
        "command-line": ("cli tool | shell command",),
        "library": ("python sdk | java sdk | pip package | wheel | jar | npm package | client library | go sdk",),
        "business-system": (
            """
                salesforce field | crm field | servicenow form | jira plugin | jira field | jira ticket | jira
                tickets | ehr inbox | epic inbox | sap gui | sap fiori | fiori | sap screen | agent desktop
            """,
            "",
            "epic | hubspot | dynamics 365 | workday | pega",
        ),
        "plug-in": ("chrome extension | vs code extension | ide plugin | outlook plugin | excel plugin",),
        "machine-control": ("kafka events | kafka event | mqtt topic | ros topic | opc ua node | modbus register",),
        "device-display": ("hmi panel | scada screen | andon board | in cab display",),
        "none": (
            """
                no gui | without a ui | without ui | no web ui | no ui | headless | no frontend | no front end |
                backend only | machine to machine | m2m
            """,
        ),
    },
    "sharing": {
        "federated": (
            "fl | fedavg | federated averaging | cross silo fl | cross silo federated learning | split learning",
            "only gradients leave | only gradients | only weights leave | model updates only | gradients only",
            "nvflare | nvidia flare | flower",
        ),
        "shared-under-contract": (
            "dpa | data sharing contract | joint controller agreement | msa | dua | under nda | nda",
            """
                under a dpa | under a joint controller agreement | dpa signed | under an nda | under dpa | dpas
                signed | under a dua
            """,
        ),
        "anonymised": (
            """
                pseudonymised extracts | aggregates | clean room | data clean room | tokenised ids | hashed ids
                | k anonymised | pseudonymised extracts only | aggregates only | de identified extracts | de
                identified images
            """,
        ),
        "pooled": (
            "central data lake | shared lake | common data lake | shared data lake",
            "pool data | pool the data",
        ),
        "stays-with-owner": (
            "data stays local | data stays on prem | data stays on site | raw data stays local",
            """
                keeps raw data | keep raw data | keeps its raw data | keep their raw data | raw data never
                leaves | stays on prem | stay on prem | no raw data leaves | stay on site | no data export
            """,
        ),
        "joint-model": ("one global model | global model | one shared model",),
        "own-model-each": ("model per tenant | one model per tenant | per tenant models | per customer models",),
        "one-organisation": (
            """
                single org | one org | internal only | single company | single tenant | in house only | single
                organization
            """,
        ),
    },
    "risk-class": {
        "limited": ("limited risk art 50 | art 50", "article 50 | transparency obligations only"),
        "medical-device": ("samd | software as a medical device",),
        "safety-component": ("asil b safety component", "asil a | asil b | asil c | asil d | sil 2 | sil 3"),
        "not-assessed": ("tbd by legal | pending legal review | under review by legal",),
    },
    "origin": {
        "owned": ("first party | in house | prod db | production db | own telemetry | internal systems",),
        "partner": ("third party feeds | partner feed | partner feeds | partner api",),
        "bought": ("vendor feed | licensed feed | bureau data | bought feed",),
        "public": ("open datasets | kaggle | public benchmark datasets",),
        "synthetic": ("synthetic samples | sdv | gan generated | sim data | digital twin",),
        "users": ("clickstream | user events | ugc",),
        "scraped": ("web scrape | common crawl",),
    },
    "structure": {
        "semi-structured": ("json logs | json events | nested json | semi structured json logs | event json",),
        "structured": ("tabular time series | sql tables | event tables | sensor time series",),
        "unstructured": ("pdfs | point clouds | raw images | dicom images | call recordings | chat transcripts",),
    },
    "preparation-place": {
        "pipeline": (
            """
                spark job | spark jobs | airflow dag | airflow dags | dag | glue job | glue jobs | kubeflow
                pipeline | flink job | dataflow job | elt | etl jobs | dbt models | dbt model | beam pipeline |
                sagemaker pipeline | batch pipeline | streaming pipeline | feature pipelines | vertex pipeline |
                vertex ai pipelines | databricks job
            """,
            "",
            """
                aws glue | glue | emr | dataflow | dataproc | pyspark | sagemaker pipelines | ray data | spark
                on databricks | dask
            """,
        ),
        "database": (
            """
                in db | in database | in warehouse | sql views | stored procedures | materialized views | in the
                dwh | dwh
            """,
            "in snowflake | in bigquery | in redshift | in postgres | in the warehouse",
            "redshift | synapse | teradata | clickhouse",
        ),
        "server": (
            """
                serving container | serving layer | inference service | in the serving path | server side |
                inference server | model server | prediction service | serving code | scoring service
            """,
            "in the serving container | baked into the serving | server side",
        ),
        "client": ("client sdk | front end | frontend | mobile client",),
        "device": (
            "edge gateways | on camera | firmware | jetson | on the jetson | on sensor | plc",
            "",
            "nvidia jetson",
        ),
        "source-system": ("upstream | upstream systems | producers | at the producer",),
    },
    "fault-action": {
        "quarantine": (
            """
                dlq | dead letter topic | dead letter | quarantine bucket | quarantine schema | quarantine topic
                | quarantine the batch | quarantine batch | quarantine rows | quarantine bad rows | quarantine
                records | dead letter queues
            """,
            "goes to dlq | go to dlq | to dlq | to the dlq | into the dlq | into a dlq | to a dlq | to dead letter",
        ),
        "report": (
            """
                slack alert | alert in slack | alerts | page on call | pagerduty alert | jira ticket | email
                alert | slack message | ticket | alerting | notify owner | alert data owner | alert the owner |
                alert on call | notify data owner | pager | ops alert | alert owner | slack alerts
            """,
            """
                alert to slack | alerts to slack | page on call | pages on call | alert via | alerts via | alert
                in slack | notify via | opens a jira
            """,
            "pagerduty | opsgenie",
        ),
        "impute": (
            """
                median impute | mean impute | knn impute | median fill | impute median | impute mean | impute
                with median | knn imputation | impute with mean | default value | fill with median | forward
                filled with median
            """,
        ),
        "replace-last-good": (
            """
                ffill | forward filled | last known good | lkg | last good partition | last good snapshot | locf
                | previous partition | previous snapshot | yesterday's snapshot | yesterday's partition | last
                partition | last known good snapshot
            """,
            """
                yesterday's snapshot | yesterday's partition | last known good | last good partition | last good
                snapshot | previous snapshot | previous partition
            """,
        ),
        "drop": (
            """
                drop rows | drop the row | drop row | discard record | filter out | drop record | drop records |
                drop the batch | reject the batch | reject batch | reject record | reject row | drop bad rows
            """,
        ),
        "stop": (
            """
                fail the job | fail dag | fail the dag | halt dag | halt the dag | circuit breaker | fail fast |
                block the load | stop pipeline | fail pipeline | fail the pipeline | halt pipeline | halt the
                pipeline | block pipeline | block the pipeline | hard fail | block promotion | fail the task |
                abort the run | abort run | block load
            """,
            """
                fail the dag | fails the dag | fail the pipeline | fails the pipeline | fail the job | fails the
                job | block the load | blocks the dag | fail the load
            """,
        ),
        "flag": (
            """
                flag row | flag rows | dq flag | quality flag | set dq flag | flag the row | flag record |
                is_valid flag
            """,
        ),
        "ask-again": (
            "retry | retry with backoff | re pull | re ingest | reingest | backfill | retries",
            "retry 3 times",
        ),
        "correct": ("auto correct | autocorrect | auto fix",),
    },
    "split": {
        "time": (
            """
                time based | walk forward | walk forward validation | timeseriessplit | time series split |
                rolling window | expanding window | temporal | temporal holdout | oot | backtest | rolling
                backtest | time ordered | chronological holdout | forward chaining | rolling origin backtest |
                temporal split
            """,
            "walk forward | time based split | rolling window | expanding window | forward chaining | out of time",
        ),
        "group": (
            """
                group based | user level | patient level | entity level | group aware | patient wise | subject
                wise | user level split | patient level split | patient split | site wise | customer level |
                customer level split | device level | session level
            """,
            "grouped by | grouped on | grouped per",
        ),
        "cross-validation": (
            """
                cv | kfold | k fold cv | 5 fold cv | 10 fold cv | nested cv | 5 fold | 10 fold | 5 fold cross
                validation | repeated cv | nested cross validation | 10 fold cross validation
            """,
            "5 fold | 10 fold",
        ),
        "random": ("train test split | random shuffle | iid split | hash based | hash split",),
        "stratified": (
            "stratified on label | stratified by label | stratified on target",
            "stratified on | stratified by | stratified per",
        ),
        "fitted-on-training": (
            """
                fit on train only | scalers fit on train only | fit scalers on train only | fit preprocessing on
                train only
            """,
            """
                fit on train only | fitted on train only | fit on train | fitted on train | fit on the train |
                on train only
            """,
        ),
        "external": (
            """
                held out hospital | held out sites | external cohort | external validation | unseen site | held
                out plant | external holdout | held out country
            """,
            "held out hospital | held out site | external validation | external cohort | unseen site",
        ),
        "locked-test-set": (
            """
                golden set | golden test set | frozen test set | frozen holdout | blind test set | locked
                holdout | sealed holdout
            """,
        ),
    },
    "labeller": {
        "in-house": (
            """
                in house annotators | internal annotators | in house annotation team | annotation team | own
                annotators | ops team | data team | trust and safety team | qa team | in house labelling team |
                internal smes
            """,
        ),
        "crowd": (
            "crowdworkers | turkers",
            "",
            "amazon mechanical turk | toloka | clickworker | sagemaker ground truth",
        ),
        "outsourced": (
            """
                bpo | offshore team | annotation vendor | managed annotation service | external vendor |
                labeling vendor
            """,
            "",
            "scale | surge ai | defined.ai | telus | cloudfactory | imerit | superannotate",
        ),
        "expert": (
            """
                smes | sme | subject matter experts | subject matter expert | expert review | board certified
                radiologists | annotating radiologists | senior radiologist | pathologist | chargeback analysts
                | it security analysts | soc analysts | medical coders | clinical coders
            """,
            "expert review | reviewed by experts | verified by experts",
        ),
        "automatic": (
            """
                llm pre labels | pre labels | llm labels | llm as judge | llm prelabels | heuristics | distant
                supervision | self supervised | pseudo labels | chargebacks | implicit labels | proxy labels |
                labels from logs | llm pre labelling | llm annotations | derived labels | system of record |
                event logs
            """,
            """
                pre labelled by | prelabelled by | from chargebacks | labels from the | derived from events |
                labels from logs
            """,
            "snorkel",
        ),
        "users": (
            """
                implicit feedback | clicks | click logs | user clicks | clicks and purchases | thumbs | user
                ratings | user feedback | customer ratings
            """,
            "implicit feedback | from clicks | user feedback",
        ),
    },
    "owner": {
        "ours": (
            """
                internal | in house | data platform team | our data | owned in house | the business unit |
                internally owned
            """,
        ),
        "customer": ("customer owned | tenant owned | client owned | data subjects", "tenants own | customer owned"),
        "partner": (
            "hospital | hospital partner | oem | the oem | joint controller",
            "hospital owns | hospitals own | oem owns | partner owns | supplier owns | partners own",
        ),
        "bought": ("third party licence | licensed data", "licensed from | licensed via"),
    },
    "means": {
        "automatic": (
            """
                cdc | log based cdc | streaming ingest | event streaming | api polling | api pull | rest pull |
                batch ingest | auto ingest | webhooks | kafka connect | iot hub | edge agents | agents | sensors
                via mqtt | scrapers | etl pipelines | ingestion pipeline | daily etl | nightly etl | elt | api
                ingestion | instrumentation | sdk events | tracking sdk | polling | kafka topic | nightly batch
                | rest api | rest polling | cdc stream
            """,
            """
                ingested via | ingested from | ingested by | polled from | polled every | pulled via | streamed
                via | synced by | synced via | cdc from | replicated from
            """,
            """
                kafka connect | stitch | aws dms | logstash | fluentd | fluent bit | telegraf | azure data
                factory | adf | snowpipe | segment | snowplow | scrapy | kinesis | iot core | iot hub | pub/sub
                | aws glue | flink | spark
            """,
        ),
        "delivered": (
            """
                vendor sftp | sftp from the vendor | supplier sftp | sftp drop | sftp push | s3 drop | file drop
                | sftp drops | partner sftp | csv drop | sftp upload
            """,
            "sftp drop | drop by partner | dropped by | dropped on sftp",
        ),
        "by-hand": ("excel upload | csv upload | manual csv upload | manual excel upload",),
        "bought": ("data vendor feed | vendor feed | bureau feed | licensed feed", "purchased once | bought once"),
        "downloaded": ("bulk download | kaggle download", "pulled from kaggle"),
    },
    "flow": {
        "batch": (
            """
                hourly incremental loads | incremental loads | daily loads | hourly loads | nightly spark batch
                | spark batch | daily incremental loads | daily dag | daily airflow dag | nightly dag |
                scheduled batch | batch etl | daily dump | full dump | daily partition | daily partitions |
                daily snapshot | daily load | hourly load | hourly dag | etl batch | daily files | nightly etl |
                incremental batch | hourly incremental
            """,
            "daily airflow dag | nightly dag | daily dag",
        ),
        "point-by-point": (
            """
                kafka speed layer | speed layer | event driven | per event | events | event streaming | cdc
                stream | cdc | event stream via kafka | streaming via kafka | online
            """,
            "",
            "flink | kafka streams | pub/sub | event hubs | event hub | redpanda | nats | kinesis streams",
        ),
        "micro-batch": (
            "microbatch | microbatches | micro batched | structured streaming",
            "",
            "spark structured streaming | structured streaming",
        ),
        "on-demand": ("api pull | sync pull | request driven | request/response | rest request",),
    },
}
