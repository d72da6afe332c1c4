"""Words for the options that data questions ask to choose among, as in `words_scoping`."""

DATA: dict[str, dict[str, tuple[str, ...]]] = {
    "origin": {
        "owned": (
            """
                owned | own data | our own data | our own | in house data | internal data | own | internal | first
                party data | data of our own | in house systems | our own systems | proprietary data | owned data |
                own measurements
            """,
            """
                we own | owned by us | from our own | out of our own | collected ourselves | we collect ourselves |
                recorded by our own | our own records | our own database | our own sensors | our own machines
            """,
        ),
        "customer": (
            "customer data | data of our customers | from customers",
            """
                supplied by the customer | provided by the customer | supplied by customers | provided by customers
                | uploaded by customers | provided by our customers | from our customers
            """,
        ),
        "partner": (
            """
                partner data | from partners | from a partner | partners | third party data | third party
            """,
            """
                supplied by a partner | provided by a partner | provided by partners | supplied by partners | from
                our partner | from partner | from a supplier | from our suppliers | from suppliers | delivered by
                our partner | shared by a partner
            """,
        ),
        "bought": (
            """
                bought data | bought | purchased | purchased data | bought in | commercial data | licensed data |
                data vendor | data broker | from a vendor | from a data provider | bought labels | paid data
            """,
            "bought from | purchased from | we buy | licensed from | is bought | are bought",
        ),
        "public": (
            """
                public data | public | open data | public dataset | public datasets | public data set | public data
                sets | open dataset | open datasets | government data | open government data | official statistics |
                publicly available data | publicly available | open source data | open source | a public benchmark
            """,
            "from public registers | from public sources | from an open data portal | published by the",
        ),
        "crowdsourced": (
            """
                crowdsourced | crowd sourced | crowd | crowdsourcing | crowdsourced data | from the crowd |
                citizen science | crowd workers
            """,
            "collected by volunteers | contributed by volunteers",
        ),
        "users": (
            "user generated | users | user generated content | user uploads | usage data | from users",
            "entered by users | uploaded by users | contributed by users | typed in by users",
        ),
        "synthetic": (
            """
                synthetic | synthetic data | simulated data | simulated | simulation | generated data | simulator |
                simulations | rendered images | artificially generated
            """,
        ),
        "scraped": (
            "scraped | web scraping | scraped from the web | crawled | web crawl | scraping | crawled data",
            "scraped from | crawled from",
        ),
        "experiment": (
            """
                experiments | experiment | lab measurements | test bench | measurement campaign | clinical trial |
                clinical study
            """,
            "measured in the lab | recorded in the lab | recorded on the test bench",
        ),
    },
    "structure": {
        "structured": (
            """
                structured | structured data | tabular | tabular data | tables | relational | table | relational
                tables | table rows | rows and columns | relational data | structured records | database tables |
                time series | numeric time series | sensor readings
            """,
            "structured as tables",
        ),
        "semi-structured": (
            """
                semi-structured | semistructured | semi structured data | semistructured data | nested records |
                json documents | xml documents | json messages | key value pairs
            """,
        ),
        "unstructured": (
            """
                unstructured | unstructured data | free text | images | text | audio | video | documents | photos |
                pictures | recordings | speech | scans | videos | emails | e mails | image | free text notes | raw
                text | audio recordings | x rays | texts | speech recordings | video clips | voice recordings
            """,
        ),
    },
    "preparation-place": {
        "device": (
            """
                device | sensor node | edge device | the device itself | edge | at the edge | edge box | camera |
                sensor | phone | gateway | machine | vehicle | smartphone | controller | wearable | tablet | sorting
                machine | edge computer | scanner | turbine | edge gateway | local device | on device | meter | smart
                meter | robot | drone
            """,
            "on device | at the edge | on the edge | at the sensor",
        ),
        "pipeline": (
            """
                pipeline | central pipeline | data pipeline | the central pipeline | etl | etl job | batch job | etl
                pipeline | nightly job | central system | feature pipeline | training pipeline | preprocessing
                pipeline | processing pipeline | central job | stream processor | feature store
            """,
            "",
            "airflow | spark | dbt | flink | beam | kubeflow | prefect | dagster",
        ),
        "cloud": (
            """
                cloud | public cloud | private cloud
            """,
            "in the cloud",
            """
                aws | azure | gcp | google cloud | databricks | snowflake
            """,
        ),
        "server": (
            """
                server | servers | on premise | on premises | data centre | data center | central server | backend |
                own servers | computing centre | local server | back end | hospital server | datacentre | datacenter
            """,
            "on site server",
        ),
        "database": (
            """
                database | data warehouse | warehouse | sql in the warehouse | in sql
            """,
            "",
            """
                bigquery | postgresql | postgres
            """,
        ),
        "source-system": ("source system | the source | source systems | at the source", "at the source | at source"),
        "client": ("client | browser | the client | client side | in the app | app", "client side | in the browser"),
        "by-hand": ("by hand | manually", "by hand"),
    },
    "fault-action": {
        "quarantine": (
            """
                set aside | quarantine | quarantined | quarantine table | put aside | park | parked |
                isolate | quarantine folder | quarantine bucket | quarantine queue | quarantine area |
                dead letter queue | error queue | reject bin | error folder | reject folder | holding
                folder
            """,
            """
                are set aside | is set aside | set aside and | set them aside | sets it aside | set it
                aside | goes to quarantine | go to quarantine | into quarantine | moved to quarantine
                | is quarantined | are quarantined | go to a quarantine | goes to a quarantine | put
                in quarantine | put into quarantine | moved aside | put aside | is parked | are parked
                | sets the record aside | set the record aside | set the records aside | are held back
                | is held back | into a dead letter queue | to a dead letter queue | to the dead
                letter queue | moved to a quarantine | to a holding | to the reject | goes to the
                error | go to the error | goes into a separate | go into a separate | put on hold |
                holds it back | hold them back
            """,
        ),
        "report": (
            """
                report | alert | notify | warn | raise an alarm | reported | alarm | raise an alert |
                tell the owner | log it | send an alert | open a ticket | message to | ping | page |
                beep
            """,
            """
                is reported | are reported | tell the | tells the | inform the | informs the | mail
                the | mails the | gets a mail | get a mail | reported to | and report | an alert goes
                | an alert is sent | alerts the | alert the | notify the | notifies the | is notified
                | are notified | is told | are told | is alerted | are alerted | is informed | are
                informed | a ticket is opened | opens a ticket | raises an alarm | raise an alarm | a
                message goes to | is paged | gets an email | gets a message | pings the | pages the |
                page the | ping the | rings the | calls the | phones the | texts the | mail to the |
                mail to | message to the | a message to | beeps | gets a ping | gets a call | lights
                up | shows a warning | warning on the | warns the | warn the | gets told | are warned
                | is warned | posts in | posted in
            """,
        ),
        "replace-last-good": (
            """
                replace by the last good value | last good value | last known value | last valid value
                | carry forward | forward fill | use the last good value | use the last good version |
                last good version | last good file | last good data | hold the last value | keep the
                last value | keep the last good | last good one | last good reading | yesterday's
            """,
            """
                yesterday's data | yesterday's file | by the last good value | with the last good
                value | by the last valid value | with the last valid value | by the last known value
                | with the last known value | the last good value is used | last good value is kept |
                last value is carried forward | is carried forward | are carried forward | is forward
                filled | are forward filled | last known value is used | by the previous value | take
                the last good | takes the last good | use the last good | uses the last good | keep
                the last good | keeps the last good | keep the last value | keeps the last value |
                hold the last value | last good reading | stays on the last | stick with the last |
                yesterday's value | yesterday's list | value of the day before | previous day's
            """,
        ),
        "impute": (
            """
                impute | imputed | imputation | fill in | interpolate | interpolation | interpolated |
                mean imputation | median imputation | fill gaps
            """,
            """
                is imputed | are imputed | is interpolated | are interpolated | by the median | by the
                mean | with the median | with the mean | are filled in | is filled in | by
                interpolation | gets imputed | put in the value from | put in the value of | take the
                value from | take the value of | use the value of | use the value from | use the
                neighbour | from the neighbouring | fill it from | filled from | fill it with | filled
                with | replaced by the mean | replaced by the median | estimate it from | estimated
                from
            """,
        ),
        "correct": (
            "correct | repair | fix | corrected | repaired | corrected by hand",
            """
                is corrected | are corrected | is repaired | are repaired | are fixed | corrects it | correct it by
                hand | are corrected by hand | is corrected by hand
            """,
        ),
        "drop": (
            """
                drop | reject | discard | delete | remove | dropped | rejected | discarded | throw
                away | skip | bin | in the bin | leave out
            """,
            """
                is dropped | are dropped | is rejected | are rejected | is discarded | are discarded |
                get dropped | are thrown away | is thrown away | is skipped | are skipped | we drop |
                we discard | we reject | is removed | are removed | left out of training | are left
                out | is left out | is ignored | are ignored | are binned | is binned | goes in the
                bin | go in the bin | we bin | throw it away | throw them away | throw away | chuck it
                | are thrown out | is thrown out | gets thrown out | get thrown out | are weeded out | are sorted out
                | are kicked out | are struck out | is struck out | are cut | are skipped over | throw out | throw it
                out | throw them out | chuck them | leave it out | leave them out | is left away |
                don't use it | are not
                used | is not used | not taken | skip it | skip them
            """,
        ),
        "stop": (
            """
                stop the pipeline | stop | halt | abort | stop the run | block the run | stop training
                | fail the run
            """,
            """
                stops the pipeline | pipeline stops | pipeline is stopped | run stops | run is stopped
                | stop the job | job stops | stops the run | training stops | pipeline halts | load is
                stopped | run is aborted | pipeline must stop | stop the load | stops the load | line
                stops | import stops | nightly run stops | stops the import | stop the import | import
                is stopped | nothing is loaded | not loaded | load is refused | batch is refused |
                refuses the batch | refuse the file | file is refused | stops the line | stops for
                that | blocks the import | blocks the load | job fails | job aborts | halts the
            """,
        ),
        "flag": (
            "flag | mark | flagged | marked | tag | grey | greyed out",
            """
                is flagged | are flagged | is marked | are marked | flag it | show grey | shows grey |
                shown grey | shown in grey | turns grey | goes grey | turns red | shown in red |
                marked as | gets a flag | with a flag | with a warning flag | a question mark
            """,
        ),
        "ask-again": (
            """
                ask again | request again | resend | re request | ask for a new delivery | send back |
                measure again | repeat the measurement | ask the sender | ask the supplier | ask for a
                new one | ask for a new file | retake
            """,
            """
                is sent back | are sent back | is requested again | is asked for again | must be sent
                again | is measured again | sent back to the supplier | sent back to the sender | is
                taken again | re shoots | re shoots it | re shoot it | shoots it again | takes it
                again | take it again | retakes it | retake it | scan again | scans it again | rescan
                | rescans | measures again | measure it again | measures it again | sends it again |
                send it again | asked to resend | asked to send | asks for it again | repeat the shot
                | weigh again | weighs again | try again | tries again | is repeated | are repeated
            """,
        ),
        "fallback": (
            """
                fall back | use a fallback | fallback
            """,
            """
                falls back to | fall back to | a rule takes over | rule takes over
            """,
        ),
    },
    "split": {
        "time": (
            """
                by time | time | time based split | temporal split | chronological split | by date |
                split by time | chronological | time split | out of time | split by date | by year |
                by season | by receipt date | by admission date | by date of receipt | by booking date
                | by order date | by event date | by calendar date | by arrival date | by visit date |
                by discharge date | by capture date | by term | by vintage | by harvest | by month |
                by week | by quarter | by day
            """,
            """
                split by time | split by date | by time | test on the last | test on the latest |
                tested on the last | newest data for testing | latest month for testing | last month
                for testing | last year for testing | test set is the last | test data is the last |
                test data are the last | the last year is the test set | the most recent | split by
                receipt date | split by year | split by season | split by month | split by term |
                older years for training | earlier years for training | past for training | last
                season for testing | newest year for testing | the last months are the test | last
                months are the test set | last season is the test set | trained on the past
            """,
        ),
        "random": (
            """
                random | random split | at random | randomly | random sample | split at random
            """,
            """
                split at random | split randomly | a random split | shuffled
            """,
        ),
        "stratified": ("stratified | stratified split | stratified sampling | stratified by class", "stratified by"),
        "group": (
            """
                by group | group | grouped | by customer | by patient | by machine | by device | by
                site | by person | by user | by speaker | by location | by farm | by field | by
                turbine | by shop | by account | group split | by household | by hospital | by store |
                by plant | by vehicle | by author | by document | by batch | by orchard | by cow | by
                tank | by school | by class | by building | by ship | by team | by client | by matter
                | by lot | by wafer | by tool | by street | by route
            """,
            """
                split by customer | split by patient | split by machine | split by device | split by
                site | split by person | split by user | split by speaker | split by turbine | split
                by shop | split by farm | split by field | split by hospital | split by store | split
                by account | split by household | on the same side | never in both | never on both
                sides | never in two parts | in the same part | only in one part | in one part only |
                stay together | stays together | kept together | in only one of the sets | never
                appears in both | never appear in both | in the same fold | split by cow | split by
                tank | split by school | split by lot | split by street | split by route | stay with
                their | stays with its | on one side only | only on one side | belong to one side |
                belongs to one side | all on one side |
                either in training or in test
            """,
        ),
        "cross-validation": (
            """
                cross validation | k fold | k fold cross validation | five fold cross validation | leave one out |
                ten fold cross validation | 5 fold cross validation | rolling origin
            """,
        ),
        "external": (
            """
                an external test set | external test set | external data | another site | held out site | another
                hospital
            """,
            """
                test data comes from another | test data come from another | tested on another site | from another
                hospital
            """,
        ),
        "fitted-on-training": (
            "preparation fitted on training data only",
            """
                fitted on training data only | fitted on the training data only | fit on training data only | fitted
                only on training data | fitted only on the training data | fit only on the training data | computed
                on training data only | computed only on training data | fit on the training data only | computed on
                the training data only | learned on training data only | only on the training part
            """,
        ),
        "locked-test-set": (
            "locked test set | sealed test set | hold out set | held out test set | hold out | holdout | holdout set",
            """
                test set is locked | test set is sealed | nobody sees the test set | nobody may see the test set |
                test set is kept by | test set is guarded by
            """,
        ),
    },
}
