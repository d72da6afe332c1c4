"""Words for the options of who labels, who owns, how data comes and how it flows, as in `words_scoping`."""

GATHERING: dict[str, dict[str, tuple[str, ...]]] = {
    "labeller": {
        "in-house": (
            """
                in-house | inhouse | in house staff | support team | team | service team | own staff |
                our own staff | our own people | internal staff | employees | our own team | own
                employees | in house team | in house labellers | internal labellers | internal team |
                our own claims handlers | own handlers | own clerks | our own clerks | own agents |
                our own agents | own operators | our own operators | own back office | back office |
                internally | our own employees | own team | company staff | own labellers | staff |
                tasters | panel | tasting panel | sensory panel | trained panel | registrars | own
                tasters | our registrars | own inspectors | quality team | quality team of ours
            """,
            """
                done in house | label ourselves | label it ourselves | label them ourselves | labelled
                by ourselves | by our own | labelled in house | labeled in house | label in house | by
                in house | our own quality team | people of the survey office
            """,
        ),
        "crowd": (
            """
                crowd | crowdsourced | crowd sourced | crowdsourcing | crowd workers | crowd labellers | the crowd |
                volunteers | citizen scientists | a crowd platform | crowd sourcing
            """,
            "",
            "mechanical turk | mturk | prolific | toloka | appen",
        ),
        "outsourced": (
            """
                outsourced | labels are bought | bought labels | contractor | contractors | external company | external
                labellers | service provider | outsourcing | labelling company | external provider | labelling vendor |
                an agency | vendor | external annotators | labeling company | external service provider | external firm
                | annotation company | labelling agency | labelling service | annotation service | external partner |
                freelancers | subcontractor
            """,
            "by an external | outsourced to",
            "scale ai | labelbox | sama",
        ),
        "expert": (
            """
                experts | expert | domain experts | specialists | domain expert | doctors | radiologists |
                radiologist | physicians | doctor | lawyers | agronomists | pathologists | certified experts |
                specialist | dermatologists | nurses | technicians | engineers | quality inspectors | inspectors |
                linguists | underwriters | clinicians | cardiologists | veterinarians | foresters | botanists |
                biologists | geologists | lawyer | auditors | fraud analysts | fraud investigators | analysts |
                claims adjusters | adjusters | case handlers | mechanics | service engineers | quality engineers |
                graders | senior agents | agronomist | support agents | agents | loan officers | credit officers |
                case workers | translators | teachers | maintenance engineers | maintenance technicians | quality
                staff | apple graders | pharmacists | surgeons
            """,
            "expert labellers",
        ),
        "users": (
            """
                users | end users | customers | the users | customers themselves | users themselves | patients |
                drivers | readers
            """,
            "users label | labelled by users | labelled by the users | customers confirm | users confirm",
        ),
        "automatic": (
            """
                automatic | automatically | automatic labels | weak supervision | programmatic
                labelling | no person | by rules | by a script | labelling functions | automatic
                labelling | derived from records | model assisted | from the system | programmatic |
                by a program | from the records | sensor | sensors | register | registry | billing
            """,
            """
                labels come from the | taken as label | taken as the label | used as the label | used
                as label | serves as label | serves as the label | is the label | are the labels |
                label comes from the | labels are taken from | label is taken from | labels are
                derived from | label is derived from | labels follow from | label follows from | no
                manual labelling | no labelling by hand | labels come for free | the outcome itself is
                the label | the outcome is the label | sales figures are the labels | comes from the
                till | taken from the till | by itself | by themselves | the label is known | known
                from | comes from the school | comes from the register | comes from billing | come
                from billing | tells us who | tells us which | known afterwards | taken from the
                register | read from the records | from the register | from the log
            """,
            "snorkel",
        ),
        "students": ("students | student assistants | interns | trainees | student workers",),
        "mixture": ("mixture | mixed | a mixture | mix | both kinds | a bit of both",),
        "no-labels": ("no labels needed | no labels | no labelling", "no labels are needed | needs no labels"),
    },
    "owner": {
        "ours": (
            """
                ours | us | our company | our own | in house | the company | company owned | our organisation |
                owned by us | we own it | our own company | our bank | our hospital | our own data | all ours | our
                property
            """,
            """
                belongs to us | belong to us | we own | owned by us | is ours | are ours | all ours | belongs to our
                | belong to our | owned by our | our own property | is our own | are our own | remain ours | remains
                ours
            """,
        ),
        "customer": (
            """
                customer | customers | the customer | clients | the client | our customers | client | patient |
                patients | the patients | customer owned | our clients
            """,
            """
                belongs to the customer | belong to the customer | belongs to our customers | belong to our
                customers | belong to customers | owned by the customer | owned by our customers | owned by
                customers | belongs to the customers | belong to the customers | belongs to the client | belong to
                the client | belong to the patients | belongs to the patient | belongs to the patients | owned by
                the client | customers own | the customer owns | the client owns | patients own
            """,
        ),
        "partner": (
            """
                partner | partners | the partner | our partner | supplier | suppliers | manufacturer |
                a partner | the manufacturer | the supplier | the hospital | the hospitals | the
                operator | another party | third party | third parties | joint venture | other party |
                all of another party | the farmers | farmers | growers | the growers | wind farm
                operator | wind farm operators | the municipality | the ministry | ministry | the
                court | the courts | the city | the shops | franchisees | the dealers | companies |
                lift companies | haulier | hauliers | landlord | landlords | dealer | dealers |
                carriers | airlines | airline | schools | clubs | municipalities | utilities |
                franchise shop | franchise shops | franchisee | sister company | parent company |
                tenant | tenants | member farms | the haulier | the dealer | the airline | the
                landlord | the school
            """,
            """
                belongs to the partner | belong to the partner | belongs to the hospital | belong to
                the hospital | belongs to the hospitals | belong to the hospitals | belongs to the
                manufacturer | belong to the manufacturer | belongs to the supplier | belong to the
                supplier | belongs to the operator | belong to the operator | owned by the partner |
                owned by a partner | owned by the hospital | owned by the hospitals | owned by the
                manufacturer | owned by the supplier | owned by the operator | belongs to the growers
                | belong to the growers | belongs to the farmers | belong to the farmers | owned by
                the growers | owned by the farmers | owned by our partner | owned by partners |
                belongs to our partner | belong to our partner | belongs to partners | belong to
                partners | owned by a third party | belongs to a third party | belong to a third party
                | belongs to the haulier | belongs to the school | belong to the schools | belongs to
                the airline | belong to that shop | belongs to that shop | belong to the carriers |
                belongs to the carrier | own their own | belong to another | belongs to another
            """,
        ),
        "public": (
            """
                public | public domain | the state | government | open data | public data | the public | authority |
                open government data | public authority | weather service | the weather service | public body |
                public institution
            """,
            """
                in the public domain | is open data | are open data | is public | are public | published by the state |
                published by the government | published by the city
            """,
        ),
        "bought": (
            """
                bought | purchased | vendor | the vendor | data provider | bought in | under licence |
                data vendor | leased | rented | licensed from a vendor | a data broker | the provider | data
                supplier
            """,
            """
                bought from | licensed from | purchased from | under a licence from | under licence from | we license |
                is bought | are bought | we buy
            """,
        ),
        "open-source": (
            """
                open source | open sourced | open licence | open license | creative commons | openly licensed | open
                source dataset | open source licence
            """,
            "under an open licence | under an open license | under a creative commons",
        ),
        "shared": (
            """
                shared ownership | jointly owned | joint property | common property | shared | co owned | joint
                ownership
            """,
            """
                jointly owned by | owned jointly
            """,
        ),
        "employees": ("employees | staff | our employees | our staff",),
    },
    "means": {
        "automatic": (
            """
                an automated tool | automatic | automatically | automated | automated tool | sensor |
                sensors | camera | cameras | logger | data logger | script | crawler | an importer |
                importer | connector | agent | scraper | nightly export | automated export | interface
                | api | an api | data pipeline | automatic export | streaming | scheduled job | etl
                job | cron job | message queue | smart meters | meters | machines | devices | turbines
                | stations | probes | instruments | a job | nightly job | export | data feed | feed |
                import job | scada | till | tills | microphones | microphone | scanner | scanners |
                log files | webhook | gateway | telemetry | iot gateway | change data capture |
                database export | replication | satellite | satellites | drones | drone | stream |
                scraping | machine logs | pos system | cash registers | job | jobs | a cron | cron |
                bus | event bus | message bus | broker | collector
            """,
            """
                collected automatically | recorded automatically | comes automatically | come
                automatically | imported automatically | exported automatically | arrives
                automatically | arrive automatically | automatically exported | automatically
                collected | automatically recorded | is pulled from | are pulled from | is exported
                from | are exported from | sent automatically | are streamed | is streamed | fetched
                automatically | are logged by | is logged by | pushes the data | sends the data | send
                their data | pulls the data | by itself | by themselves | on its own | on their own |
                of its own accord | straight off the | straight from the bus | pushes each | push each
                | pushes every | push every | is pushed | are pushed | flows in | flow in | streamed
                from | pulled by | pulled from | fetched from | fetched by | scraped nightly | comes
                over the api | comes in over | runs by itself
            """,
            "kafka | mqtt | airbyte | fivetran | airflow | opc ua | debezium | nifi",
        ),
        "by-hand": (
            """
                collected by hand | by hand | manually | manual | manual collection | manual entry |
                by people | typed in | manual export | manual upload | entered by hand | manual data
                entry | field workers | paper forms | forms | swapped disks | paper cards | by word of
                mouth | memory stick | usb sticks | counted by hand
            """,
            """
                collected by hand | entered by hand | typed in by | by hand | entered manually |
                collected manually | recorded manually | uploaded manually | recorded by hand | keyed
                in by | types it in | types the value in | types the values in | type it in | types
                them in | type them in | on paper forms | entered by {person} | entered by the
                {person} | entered by our {person} | filled in by {person} | filled in by the {person}
                | filled in by our {person} | photographed by {person} | photographed by the {person}
                | uploaded by {person} | uploaded by the {person} | uploaded by our {person} | written
                down by | taken by hand | get typed in | gets typed in | is typed in | are typed in |
                read off by | reads it off | read off the | swaps the disks | swaps the disk | carries
                the disk | carries the disks | copies it by hand | copies them by hand | copy it over
                by hand | keys it in | keys them in | fill in a form | fills in a form | fills in the
                form | is entered by | are entered by | drags things over | drags them over | drags it
                over | drag and drop | writes it down | write it down | noted down | note it down |
                counts them | counted by
            """,
        ),
        "bought": (
            "bought | purchased | purchase | bought data | licensed | subscription | data subscription | bought in",
            "bought from | purchased from | we buy | subscribe to | is bought | are bought | licensed from",
        ),
        "survey": ("survey | surveys | questionnaire | interviews | questionnaires | poll",),
        "delivered": (
            """
                delivered | delivered by partners | delivery | file delivery | sftp | ftp | file transfer | data
                delivery | usb stick | hard disks | hard drives
            """,
            """
                delivered by | sent by the supplier | sent by the suppliers | sent by the partner | sent by the lab |
                sent by the vendor | supplied by | provided by | via sftp | over sftp | by sftp | handed over by
            """,
        ),
        "downloaded": ("downloaded | download | public download", "downloaded from | is downloaded | are downloaded"),
        "generated": (
            """
                generated | simulated | simulation | synthetic
            """,
            """
                is simulated | are simulated | generated by a simulator | generated by a program | generated by a model
            """,
        ),
    },
    "flow": {
        "point-by-point": (
            """
                point by point | every point at once | single | single records | one by one | stream | streaming |
                streamed | each record at once | event by event | record by record | event stream | continuous |
                continuously | real time | in real time | message by message | image by image | single events | each
                event at once | one at a time | each point at once | continuous stream | as a stream | as events
            """,
            """
                one by one | point by point | event by event | record by record | message by message | image by
                image | every point at once | each at once | as soon as it is | as soon as they are | is streamed |
                are streamed | streamed to | in real time | single messages | flows continuously | flow continuously
                | one message per | one image at a time | one record at a time | each reading at once | every
                reading at once
            """,
            "kafka | kinesis | mqtt | pulsar | rabbitmq",
        ),
        "batch": (
            """
                batches | batch | in batches | gathered into batches | bulk | batch files | batched | daily batch |
                nightly batch | once a night | nightly | daily | hourly | files | daily files | batch job | hourly
                batches | nightly batches | weekly batch | hourly batch | batch transfer | batch load | nightly load
                | nightly export | file transfer
            """,
            """
                in batches | gathered into | one file per day | one file per night | one file per hour | one file per
                week | one batch per | a nightly batch | a daily batch | an hourly batch | batched every | nightly
                export | daily export | in one batch | in one file | in hourly batches | in daily batches | in nightly
                batches | once a night
            """,
        ),
        "micro-batch": (
            "micro batch | micro batches | micro batching | mini batches | mini batch | small batches",
            "in micro batches | in small batches",
            "spark streaming",
        ),
        "on-demand": ("on demand | on request | request response | pull | per request", "on demand | on request"),
    },
}
