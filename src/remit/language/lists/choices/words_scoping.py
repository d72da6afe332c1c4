"""Words for the options that scoping questions ask to choose among.

For each choice and each of its options: the names of the option (the first is its title), which count where they stand
alone or behind a word that leads to them; then, where there are any, phrases that say it by themselves wherever they
stand; then products that are one. Names are parted by bars; `{person}` stands for anybody who may decide.
"""

SCOPING: dict[str, dict[str, tuple[str, ...]]] = {
    "feasibility": {
        "done-before": (
            """
                done before | been done before | solved before | tried before with success | proven |
                proven technology | standard technique | standard problem | a solved problem | bread
                and butter | nothing new
            """,
            """
                it has been done before | this has been done before | others have done it | others
                have done this | others do it already | has been solved before | competitors do it
                already | we have done it before | we did it before | done before at another site |
                have already built one | has been done elsewhere | is done elsewhere | done elsewhere
                already | well established technique | is a solved problem | off the shelf models
                exist | products on the market do it | products on the market do this | there are
                products on the market | commercial products exist | known to work | well known to
                work | been done | done to death | done many times | done a hundred times | done
                dozens of times | done hundreds of times | been doing this for | sell it already |
                sells it already | already sell it | already sells it | sell this already | sells this
                | sells it | sell it | do it already | does it already | do this already | already do
                it | already do this | already does it | use it already | is on the market | are on
                the market | on the market already | can be bought | you can buy it | well understood
                | textbook problem | textbook case | is routine | is standard | run something
                comparable | runs something comparable | run something similar | runs something
                similar | have something like it | has something like it | have had it for years |
                works elsewhere | have shipped it | runs at our sister | it works at
            """,
        ),
        "research": (
            """
                research shows it can be done | research | published research | papers | a published
                study | studies | published papers | two papers | a few papers | several papers | some
                papers | a paper | phd thesis | a thesis
            """,
            """
                research shows | research has shown | studies show | studies have shown | papers show
                | papers have shown | published results show | published studies show | the literature
                shows | shown in the literature | shown in research | published papers show | research
                suggests | reported in the literature | published work shows | according to the
                literature | there are papers | there is a paper | papers on | paper on | papers look
                | papers say | publications on | published on | thesis on | studies on | study on |
                study from | written about
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
            """
                still unclear | unclear whether it can be done | open | open bit | the open bit | open
                question
            """,
            """
                not clear whether | not yet clear whether | not known whether | it remains to be shown
                | has yet to be shown | must first be shown | must be shown first | to be shown by a
                pilot | to be shown in a pilot | a pilot must show | a proof of concept must show | a
                pilot has to show | a feasibility study must show | a prototype must show | nobody has
                done it before | nobody has done this before | has never been done | has not been done
                before | nobody has shown | no one has shown | nobody has done | no one has done |
                never been shown | not been shown | never been tried | is the open | nobody knows
                whether | no one knows whether | we do not know whether | we don't know whether |
                remains to be seen | remains open
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
                were tried and missed too much | were tried and failed | was tried and failed | was
                tried and missed too much | have been tried and failed | were tried and did not work |
                were tried and didn't work | were tried but missed too much | was tried but missed too
                much | were tried and were not good enough | was tried and was not good enough | tried
                in | tried it in | we tried a | we tried that | tried that | tried this | has been
                tried
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
            "not enough | no simpler way is enough | too few | too coarse | too crude",
            """
                is not enough | are not enough | isn't enough | aren't enough | would not be enough |
                wouldn't be enough | not good enough | falls short | fall short | cannot solve it |
                can't solve it | missed too much | misses too much | miss too much | no simpler way |
                no simple rule | too few | finds about half | finds only half | only finds half |
                misses half | misses most | half of it is nonsense | half the list is nonsense | so no
                | can't cope | cannot cope | gives up | ignored by everyone | everyone ignores it |
                ignore it | flags everything | too many false | useless beyond
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
