"""Items that are known, by list: each item's name with the words for it, parted by bars."""

from __future__ import annotations

RECORDED = {
    "data": """
        data | dataset | datasets | data set | data sets | training data | training set | data used | dataset used
    """,
    "data-version": """
        data version | version of the data | data snapshot | dataset version | dataset hash | data hash | hash
        of the data | version of the dataset | data set version | version of the training data | training data
        version | data versions | snapshot of the data | hash of the training data | id of the data snapshot |
        dvc hash | dataset id | version of the data set | dvc rev | dvc commit | data snapshot id | snapshot id
        | data sha | data commit | delta version | dataset snapshot | table version | data hashes | dataset
        version id | dataset versions | training data hash | dataset uri | data tag | dataset commit | training
        data snapshot
    """,
    "code-version": """
        code version | git commit | commit | commit hash | git hash | git sha | code | version of the code |
        code commit | git revision | commit id | git commit hash | hash of the commit | source code | code
        revision | git commit id | source code version | code versions | git tag | version of the source code |
        the commit | git version | code sha | git sha1 | sha | commit sha | git commit sha | code commit sha |
        repo sha | git ref | git branch | branch | git rev | code rev
    """,
    "parameters": """
        parameters | hyperparameters | hyper parameters | hyperparameter | settings | all parameters | model
        parameters | training parameters | hyperparameter settings | parameter settings | parameter |
        hyperparameter values | parameter values | params | hyperparams | hparams | hyper params | all params |
        hps | training config params | model params
    """,
    "metrics": """
        metrics | results | scores | metric summary | metric summary and analysis | evaluation results |
        evaluation metrics | metric values | test results | validation metrics | measured metrics | performance
        metrics | test metrics | model performance | performance | quality metrics | metric | all metrics |
        evaluation scores | result metrics | validation results | val metrics | eval metrics
        | metrics.json | offline metrics | train and val metrics | eval results | losses and metrics
    """,
    "environment": """
        environment | software environment | library versions | docker image | container image | dependencies |
        package versions | software versions | versions of libraries | versions of all libraries | versions of
        the libraries | libraries | python environment | image digest | lock file | framework versions |
        container | requirements file | conda environment | versions of packages | library version | environment
        file | software version | container digest | docker image digest | container image digest | env | conda
        env | conda lock | pip freeze | requirements.txt | docker digest | image sha | image hash | docker image
        sha | docker image hash | python env | library lock | env lock | uv lock | poetry lock | docker tag |
        image tag | lockfile | uv.lock | env file | conda.yaml | docker image tag | python version | cuda
        version | pip lock
    """,
    "seed": "seed | random seed | seeds | random seeds | rng seed | all seeds | random state",
    "duration": """
        duration | training time | run time | runtime | time taken | how long it took | training duration | time
        needed | wall time | wall clock time | training runtime | elapsed time
    """,
    "cost": """
        cost | costs | training cost | compute cost | price | training costs | compute costs | cloud cost | gpu
        cost | usd cost
    """,
    "energy": """
        energy | energy use | energy consumption | power consumption | carbon footprint | co2 | emissions | kwh
        | co2e | energy use kwh | codecarbon
    """,
    "hardware": """
        hardware | training resources | gpu type | machine | gpu | resources | compute | training hardware |
        hardware used | type of gpu | gpus used | machine type | compute resources | gpu model | gpu count |
        node type | instance type | machine spec | hw | gpus | number of gpus | hardware specs
    """,
    "author": """
        author | who ran it | who started it | who did it | who ran the experiment | person | user | owner | who
        | name of the author | experimenter | who trained it | responsible person | user name | run owner | user
        id | run author | started by | owner id
    """,
    "date": """
        date | timestamp | date and time | start time | time | time stamp | date of the run | start and end time
        | run date | time of the run | when | when it ran | when it was run | start and end timestamps |
        timestamps | created at | run timestamp | start timestamp | timestamp utc
    """,
    "notes": """
        notes | comment | comments | description | remarks | conclusion | conclusions | a short note | short
        note | observations | note | free text note | hypothesis | purpose | tags | run notes | run description
        | short description
    """,
    "model": """
        model | model file | weights | artefact | artefacts | artifact | artifacts | checkpoints | trained model
        | model weights | model artefact | model artefacts | model version | checkpoint | model files | model
        itself | model artifact | model artifacts | model hash | resulting model | model binary | final model |
        weights hash | model uri | artefact uri | artifact uri | model checkpoint | model checkpoints | best
        checkpoint | weights file
    """,
    "features": """
        features | feature list | feature set | list of features | features used | feature versions | feature
        version | feature view version | feature set version | feature names | feature view versions | feast
        feature view
    """,
    "configuration": """
        configuration | config | config file | configuration file | configuration files | configs | pipeline
        configuration | config.yaml | run config | hydra config | yaml config | full config | config yaml |
        training config | experiment config
    """,
    "plots": """
        plots | charts | figures | confusion matrix | learning curves | curves | learning curve | roc curve | pr
        curve | roc curves | pr curves | roc and pr curves | confusion matrices | loss curves | training curves
        | calibration plot | calibration plots
    """,
    "predictions": "predictions | test predictions | predictions on the test set",
    "logs": "logs | training logs | log files | log | stdout logs | stdout | run logs | console logs",
    "split": """
        split | data split | train test split | data splits | splits | split ids | fold ids | split seed | cv folds
    """,
    "architecture": "architecture | model architecture | network architecture | algorithm | model type",
}

VERSIONED = {
    "data": """
        data | dataset | datasets | training data | data sets | raw data | the data | data set | input data |
        test data | data snapshots | images | training sets | training datasets | train data | dataset snapshots
        | training snapshots
    """,
    "labels": "labels | annotations | label files | annotation | label sets",
    "features": """
        features | feature definitions | feature set | feature sets | feature code | feature views | feature
        pipelines | feature transformations
    """,
    "code": """
        code | source code | scripts | training code | notebooks | the code | pipeline code | software | all
        code | program code | serving code | training scripts | repo | repos | python code | training and
        serving code | ml code | etl code
    """,
    "models": """
        models | model | weights | model weights | trained models | model files | model artefacts | trained
        model | all models | model artifacts | model binaries | checkpoints | model checkpoints | onnx models |
        weights and configs
    """,
    "configuration": """
        configuration | configurations | config | configs | config files | configuration files | settings |
        hyperparameters | parameters | thresholds | model configuration | yaml configs | hydra configs | params
        | hyperparams | hparams | hyper parameters | config yaml | feature flags
    """,
    "infrastructure": """
        infrastructure | infrastructure code | infrastructure as code | deployment scripts | deployment files |
        terraform files | manifests | iac | terraform | helm charts | k8s manifests | terraform modules |
        terraform code | infra | infra code | kubernetes manifests
    """,
    "environment": """
        environment | environments | container images | docker images | containers | images of the environment |
        dependencies | library versions | container image | docker image | image | images of containers | conda
        envs | conda env | lockfiles | lock files | docker files | dockerfiles | envs | env
    """,
    "pipeline": """
        pipeline | pipelines | training pipeline | data pipeline | pipeline definitions | workflows | dags | dag
        | airflow dags | training dag | dbt models | pipelines as code | kubeflow pipelines | etl
    """,
    "schema": """
        schema | schemas | data schemas | data schema | avro schemas | api schema | data contracts | contracts |
        api contracts | proto files
    """,
    "guideline": """
        labelling guideline | guideline | guidelines | labelling guidelines | annotation guideline | annotation
        guidelines
    """,
    "documentation": "documentation | documents | docs | model cards | reports | model card | datasheets",
    "tests": "tests | test cases | test suites | eval sets | golden sets | evaluation sets | eval suites",
    "prompts": "prompts | prompt templates | prompt | system prompts | llm prompts",
    "experiments": "experiments | experiment results | metrics | results | experiment runs | runs",
}

STEPS = {
    "drop duplicates": """
        drop duplicates | remove duplicates | deduplicate | deduplication | delete duplicates | duplicate removal |
        removing duplicates | dropping duplicates | de duplicate | dedupe | remove duplicate rows | remove duplicate
        records | drop duplicate rows | drop duplicate records | duplicates are dropped | duplicates are removed
    """,
    "drop data": "drop data",
}

RESOURCES = {
    "people": "people | staff | personnel | team | persons | manpower | human resources",
    "data": "data | datasets | training data | data sets",
    "time": "time",
    "money": "money | budget | funding | funds",
    "hardware": """
        hardware | compute | computing power | gpus | servers | computers | machines | computing resources | compute
        resources | gpu
    """,
    "software": "software | tools | licences | licenses",
}
