"""Words for the options that deployment questions ask to choose among, as in `words_scoping`."""

DEPLOYMENT: dict[str, dict[str, tuple[str, ...]]] = {
    "serving-form": {
        "service": (
            """
                service behind an endpoint | service | endpoint | web service | rest service | api | rest api |
                microservice | online service | rest endpoint | http service | prediction service | grpc service |
                http endpoint | http api | model server | model service | scoring service | online endpoint | live
                service | server
            """,
            """
                behind an endpoint | behind a rest api | behind an api | as a service | as a web service | served
                behind an endpoint | as a rest service | as a microservice | as an endpoint | called over http |
                behind a rest endpoint | behind an http endpoint
            """,
            "torchserve | triton | kserve | tensorflow serving | seldon | bentoml | vllm",
        ),
        "batch": (
            """
                scores computed every night | batch | precomputed | computed beforehand | batch job | nightly batch
                | nightly job | batch scoring | precomputed scores | precomputed predictions | stored scores | daily
                batch | nightly scores | batch predictions | scheduled job | weekly batch | hourly batch | nightly
                run
            """,
            """
                computed beforehand | computed every night | computed overnight | scores are computed every |
                computed in advance | scores are written to a table | predictions are stored in | computed in
                batches | scored every night | precomputed every | computed ahead of time | stored in a table |
                computed once a | computed each night | written to a table | computed in a nightly job | computed in
                a nightly batch
            """,
        ),
        "stream": (
            """
                stream processor | stream | stream consumer | streaming job | event consumer | streaming | stream
                processing | message consumer
            """,
            "inside the stream | in the stream processor | reads from a stream",
            "flink | kafka streams | spark streaming | kafka",
        ),
        "embedded": (
            """
                library inside the app | built in | library | embedded | part of the app | on device | in the app |
                built into a program | embedded in the program | inside the app | a linked library | inside the
                program | embedded library | on device library | package | firmware
            """,
            """
                built into the | embedded in the | compiled into the | inside the app | part of the app | a library
                inside | as a library | linked into the | runs inside the | bundled with the | part of the firmware
                | shipped inside the | ships inside the | inside the firmware | in the firmware | built into its
            """,
        ),
        "in-database": (
            """
                database function | in the database | stored procedure | user defined function
            """,
            "inside the database",
        ),
    },
    "package": {
        "container": (
            """
                container image | container | docker image | docker container | oci image | containers | container
                images | docker
            """,
            "",
            "podman | helm chart",
        ),
        "onnx": ("onnx file | onnx | onnx model",),
        "pmml": ("pmml | pmml file",),
        "python-package": ("python package | conda package | wheel | python wheel | pip package", ""),
        "pickle": ("pickle | pickle file | pickled model | joblib file | serialised python object | joblib",),
        "saved-model": (
            """
                saved model | savedmodel | model file | torchscript | torchscript file | safetensors | h5 file |
                weights file | safetensors file | model weights | weights
            """,
        ),
        "mobile-model": (
            """
                tflite | tflite file | core ml | core ml model | tensorflow lite | tensorflow lite file | tflite
                model | litert
            """,
            "",
            "tensorrt | openvino | executorch",
        ),
        "device-update": (
            """
                signed update | firmware | firmware image | firmware update | over the air update | ota update |
                device update | signed device update | signed firmware | signed firmware update
            """,
            "signed update for the device",
        ),
        "app": ("app | app bundle | mobile app | apk | app store package", ""),
        "library": ("library | shared library | c library | sdk | jar | java archive | jar file | shared object",),
        "archive": ("zip | zip file | archive | tarball | tar archive | zip archive",),
        "virtual-machine": ("virtual machine | vm image | virtual machine image | machine image",),
        "mlflow-model": ("mlflow model | mlflow model package",),
        "debian-package": ("debian package | deb package | rpm | rpm package | deb file",),
        "serverless": ("serverless function | lambda | cloud function | function as a service", "", "aws lambda"),
    },
    "strategy": {
        "canary": (
            """
                canary | canary release | canary releases | canary deployment | canary rollout | a
                canary | canary box | canary lorry | canary station
            """,
            """
                canary release | canary deployment | canary rollout | as a canary | canary phase |
                canary stage | as canary | canary on one | canary on a | canary on two | canary on
                three | canary with one
            """,
        ),
        "a-b-test": (
            """
                A/B | a/b test | a/b testing | ab test | a b test | split test | randomised experiment | randomized
                experiment | controlled experiment | ab testing | a/b tests | randomised trial | online experiment |
                a/b experiment
            """,
            """
                a/b test | ab test | a/b testing | a/b experiment | randomised experiment | controlled experiment |
                split test
            """,
        ),
        "shadow": (
            """
                shadow | shadow mode | shadow deployment | silent mode | dark launch | shadow run |
                shadow phase | shadow operation | in shadow | parallel run | shadow release | silent
                run | shadow test | running in parallel | in the shadow | shadow for | silent |
                alongside | running along
            """,
            """
                shadow mode | in shadow | as a shadow | shadow deployment | silent mode | runs
                silently | run silently | silently beside | silently alongside | silently next to |
                shadow run | shadow phase | dark launch | in the shadow | shadow for | shadow beside |
                runs along | run along | runs alongside | run alongside | runs beside | without
                showing it | not shown to anybody | not shown to anyone | results hidden | nobody sees
                it | nobody sees the results
            """,
        ),
        "blue-green": (
            """
                blue green | blue/green | blue green deployment | blue green release | blue/green deployment | blue
                green switch
            """,
            "blue green | blue/green | blue green deployment",
        ),
        "rolling": (
            """
                rolling | rolling release | rolling update | rolling deployment | gradual rollout |
                phased rollout | staged rollout | step by step | gradually | site by site | in stages
                | phased | in waves | staged release | phased release | gradual release | one site
                after the other | shop by shop | region by region | staged | one by one | in rings |
                machine by machine | store by store | ward by ward | turbine by turbine | plant by
                plant | staged rings | wave by wave | ring by ring | farm by farm | line by line |
                hospital by hospital | country by country | parlour by parlour | school by school |
                branch by branch | team by team | desk by desk | site after site | one after another |
                one after the other | bit by bit | little by little | tool by tool | station by
                station | building by building
            """,
            """
                rolling update | rolling release | rolled out gradually | rolled out step by step |
                rolled out in stages | rolled out site by site | in waves | in rings | site by site |
                shop by shop | step by step | one site after the other | one machine after the other |
                one plant after the other | in stages | machine by machine | store by store | ward by
                ward | turbine by turbine | region by region | gradual rollout | phased rollout |
                staged rollout | line by line | farm by farm | country by country | one after another
                | bit by bit | school by school | branch by branch | team by team | one per week | one
                a week | one each week | two a week | tool by tool | station by station
            """,
        ),
        "all-at-once": (
            """
                all at once | big bang | everywhere at once | full replacement | in one go | straight to everybody |
                directly | straight to all users | direct replacement | to everyone at once | full release | to all
                users at once
            """,
            """
                all at once | big bang | everywhere at once | in one go | to everybody at once | to everyone at once
                | to all users at once | for everybody at once | for everyone at once | for all at once
            """,
        ),
        "feature-flag": (
            "feature flag | feature flags | feature toggle | behind a flag | feature switch",
            "behind a feature flag | behind a flag | behind a switch | behind a feature toggle",
            "launchdarkly | unleash",
        ),
        "pilot": (
            """
                pilot | pilot site | pilot group | pilot customers | beta | beta test | beta users |
                limited release | field test | pilot phase | a pilot | pilot shop | pilot shops |
                pilot sites | pilot ward | field trial | closed beta | pilot users | test shops |
                pilot plant | pilot farm | trial | trial run | trial phase | pilot school | pilot
                schools | pilot farms | pilot station | pilot line | pilot region | pilot team | pilot
                branch | pilot store | pilot stores | try out | soft launch
            """,
            """
                as a pilot | in a pilot | pilot with | a pilot in | a pilot at | a pilot on | piloted
                in | piloted at | piloted on | beta test with | pilot in the | pilot in one | pilot in
                two | pilot with one | one branch first | on trial in | on trial at | trial in | trial
                at | tried out in | tried out at | trial with
            """,
        ),
        "champion-challenger": (
            """
                champion challenger | champion/challenger | challenger model | champion and challenger |
                interleaving | multi armed bandit
            """,
            "champion challenger | champion/challenger | as a challenger",
        ),
    },
    "replacement": {
        "previous-version": (
            """
                previous version | last version | last model | previous model | earlier version | old
                model | last good version | last good model | version before | the model before |
                prior version | old version | previous release | last stable version | last approved
                version | former version | last working version | predecessor | older version |
                earlier model | last release | previous container | previous image | model before it |
                prev version | prev model | previous model version | previous tag | previous build |
                previous artefact | last tag | older model | model of the month before | previous
                weights | last one that worked | the one before | last week's model | last week's
                version | last month's model | yesterday's model | yesterday's version | the one from
                last week
                | model of last week | model of last month | model from last week | model from last month | version
                of last week | version of last month | model from before | model we had before | version we had before
            """,
            """
                back to the previous | back to the last | to the previous version | previous version
                takes over | back to the version before | back to the old model | back to the old
                version | previous model takes over | the version before it | previous version comes
                back | back to the earlier | back to the former | back to the prior | back to the
                version | back to the one before | redeploy the previous | redeploy the last | the
                previous one | the prev one | reinstall the previous | reinstall the last | previous
                container comes back | re-deploy the previous
            """,
        ),
        "rule": (
            """
                fixed rule | rule | rules | simple rule | a fixed rule | rule based fallback |
                heuristic | the old rule | old rules | default rule | a default | default | rule set |
                fixed rules | simple heuristic | rule of thumb | fallback rule | default value | fixed
                threshold | keyword rules | business rules | current rules | alarm limits | fixed
                limits | threshold rule | rule based system | the present rules | safe default |
                conservative rule | arrival order | plain arrival order | first come first served |
                fixed order | fixed list | alphabetical order | fixed timetable | fixed schedule |
                fixed plan | static plan | flat rate | static list
            """,
            """
                rule takes over | rules take over | rule applies until | rules apply until | falls
                back to a rule | fall back to a rule | falls back to the rule | falls back to fixed |
                back to the rule | back to the rules | by arrival | in the order they come | in order
                of arrival | in the order of arrival | sorted by date
            """,
        ),
        "person": (
            """
                person | people | a person takes over | staff | manual work | by hand | manual process
                | operator | human | humans | manual operation | experts | manual mode | manual
                handling | doctors | radiologists | the planner | manual sorting | agents | an
                operator | manual ordering | manual grading | manual review | manual triage |
                dispatcher | manual planning | manual routing | manual inspection | manual checks |
                operators | planners | clerks | clerk | pen and paper | paper | phone | the phone |
                paper list | paper form | gut feeling | own eyes | by eye | by ear
            """,
            """
                person takes over | people take over | {person} takes over | {person} take over | back
                to manual | takes over by hand | to manual work | to manual mode | to manual review |
                to manual sorting | falls back to manual | done by hand | sorted by hand | by hand |
                handled manually | worked by hand | routed by hand | read in order of | with their own
                eyes | with his own eyes | with her own eyes | with own eyes | back to the phone |
                back to paper | back to pen and paper | back to doing it by hand | back to reading |
                as we have always done | like they did before | as they did before | look themselves |
                decide themselves | decides himself | decides herself | by phone as before | by phone
                like before | over the phone
            """,
        ),
        "simpler-model": (
            """
                simpler model | simple model | backup model | fallback model | baseline model | smaller model | a
                backup model | linear model | baseline
            """,
            "falls back to a simpler | fall back to a simpler | backup model takes over",
        ),
        "naive-forecast": (
            """
                last value | last known value | naive forecast | same day last week | last week's figures | last
                week's orders | last week's plan | sales of last week | moving average | last week's numbers | last
                week's forecast | seasonal average | last week's order
            """,
        ),
        "old-system": (
            """
                old system | legacy system | earlier system | previous system | existing system | former process |
                the old process | old process
            """,
            "back to the old system | old system takes over",
        ),
        "switched-off": (
            """
                switched off | feature is switched off | no prediction | off | feature off | turned
                off | no suggestions | hidden | disabled | stop
            """,
            """
                is switched off | is turned off | are switched off | is hidden | are hidden | is
                disabled | are disabled | shows nothing | show nothing | no score is shown | no
                suggestion is shown | no suggestions are shown | no prediction is shown | are no
                longer shown | switch the feature off | switch it off | switched off | turn it off |
                switch the dot off | switch the display off | gets switched off | goes dark | shows no
                score | take it offline | taken offline | is taken off line | pull the plug
            """,
        ),
        "cached": (
            """
                cached predictions | cache | stored scores | last night's scores | cached results | yesterday's
                scores | last stored scores | cached scores | last scores
            """,
        ),
    },
    "location": {
        "cloud": (
            """
                cloud | public cloud | private cloud | our cloud | cloud region | managed cloud service | cloud
                cluster | cloud server | cloud servers | cloud service | company cloud | hosted | hosted service |
                cloud tenant | virtual private cloud | vpc
            """,
            """
                cloud hosted | hosted in the cloud | runs in the cloud | run in the cloud | cloud based | tenant of a
                public cloud | tenant of the public cloud | region of a public cloud | tenant of a private cloud
            """,
            """
                aws | azure openai | bedrock | hetzner | ovh | scaleway | digitalocean | ionos |
                stackit | exoscale | heroku | databricks | azure | gcp | google cloud | amazon web
                services | sagemaker | vertex ai | alibaba cloud | ibm
                cloud | oracle cloud | hetzner | ovh | azure ml | microsoft azure | databricks
            """,
        ),
        "on-premise": (
            """
                on-premise | on premises | on prem | control centre | control center | control room | premises | own
                building | machine room | branch office | own data centre | own data center | data centre | data
                center | own servers | our servers | company servers | server room | own server room
                | own server rooms | server rooms | in house servers | local server
                | company data centre | own server | local servers | own cluster | own hardware | mainframe | on
                site server | hospital server | on site servers | basement | computing centre | company network |
                internal network | hospital network | datacenter | datacentre | intranet | plant server | kubernetes
                cluster | gpu server | site server | server | servers | cluster | local cluster
            """,
            """
                on premise | on premises | on prem | on site | hosted in house | hosted internally | on our own
                hardware | inside the hospital network | inside our own network | inside the company network
            """,
            "openstack | openshift",
        ),
        "edge": (
            """
                edge | edge device | edge devices | edge box | gateway | edge server | industrial pc | edge gateway
                | edge computer | industrial computer | edge boxes | edge servers | edge node | box pc | sorting
                line | production line
            """,
            "on the edge | at the edge | edge device | edge devices",
            "jetson | nvidia jetson | raspberry pi | jetson nano | jetson orin | jetson xavier",
        ),
        "device": (
            """
                device | devices | sensor node | sensor nodes | the device itself | machine | camera | smart camera |
                sensor | controller | scanner | microcontroller | wearable | sorting machine | robot | watch |
                smartwatch | cameras | machines | on device | medical device | drone | turbine | wind turbine |
                turbines | turbine controller | hearing aid | meter | smart meter | plc | sorter | drones | the machine
                itself | embedded device | x ray machine | machine controller | tills | terminal | appliance | robots |
                network router | set top box | sensors | kiosk | printer | sorting machines | harvester |
                machine computer | embedded computer | machine's own computer | control unit
            """,
            "on device | on the device | on the machine | on the camera | on the sorter",
        ),
        "browser": ("browser | web browser | browsers | user's browser", "in the browser"),
        "phone": (
            """
                phone | smartphone | tablet | phones | smartphones | tablets | mobile device | mobile phone | mobile
                phones | mobile devices | handheld | user's phone | handheld device | handhelds | customer's phone
            """,
            "on the phone | on the tablet | on the smartphone",
        ),
        "vehicle": (
            """
                vehicle | vehicle computer | board computer | car | vehicles | truck | cars | tractor
                | trucks | tractors | on board computer | onboard computer | ship | aircraft | bus |
                ambulance | rail vehicle | ambulances | on board unit | combine | locomotive | ships |
                ferry | ferries | boat | boats | vessel | vessels | tram | trams  |
                lorry | lorries | van | vans | buses
            """,
            "on board the | in the vehicle | in the car | in the truck",
        ),
        "desktop": (
            """
                desktop | laptop | workstation | pc | office pc | laptops | workstations | desktops | desktop
                computer | employee laptops
            """,
        ),
        "hybrid": ("hybrid | hybrid setup | hybrid cloud",),
    },
}
