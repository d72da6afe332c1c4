"""Items that are known, by list: each item's name with the words for it, parted by bars."""

from __future__ import annotations

LAWS = {
    "gdpr": "gdpr | dsgvo | general data protection regulation | rgpd | eu gdpr | avg",
    "uk-gdpr": "uk gdpr | data protection act 2018 | uk data protection act | dpa 2018",
    "eu-ai-act": "eu ai act | ai act | artificial intelligence act | european ai act | regulation 2024/1689",
    "hipaa": "hipaa",
    "pecr": "pecr | privacy and electronic communications regulations",
    "fadp": "fadp | ndsg | revdsg | nfadp | federal act on data protection",
    "pdpa": "pdpa",
    "pipeda": "pipeda",
    "glba": "glba",
    "sox": "sox | sarbanes oxley",
    "eidas": "eidas",
    "dsa": "digital services act",
    "ehds": "ehds | european health data space",
    "ccpa": "ccpa | cpra | california consumer privacy act",
    "mdr": "mdr | medical device regulation | eu mdr",
    "ivdr": "ivdr",
    "fda": "fda | fda regulation | fda rules",
    "lgpd": "lgpd",
    "pipl": "pipl",
    "appi": "appi",
    "popia": "popia",
    "pci-dss": "pci dss | pci",
    "psd2": "psd2 | psd 2",
    "ecoa": "ecoa | equal credit opportunity act",
    "fcra": "fcra | fair credit reporting act",
    "mifid": "mifid | mifid ii | mifid 2",
    "solvency-ii": "solvency ii | solvency 2",
    "basel-iii": "basel iii | basel 3",
    "dora": "dora",
    "nis2": "nis2 | nis 2",
    "machinery-regulation": "machinery regulation | machinery directive | eu machinery regulation",
    "data-act": "data act | eu data act",
    "eprivacy": "eprivacy | eprivacy directive | e privacy directive",
    "coppa": "coppa",
    "ferpa": "ferpa",
    "employment-law": "employment law | labour law",
    "consumer-credit-directive": "consumer credit directive",
    "professional-secrecy": """
        professional secrecy | medical confidentiality | medical secrecy | banking secrecy | bank secrecy
    """,
    "cyber-resilience-act": "cyber resilience act",
    "equal-treatment-act": "equal treatment act | general equal treatment act",
}

LICENCES = {
    "mit": "mit | mit licence | mit license",
    "apache-2.0": "apache 2.0 | apache licence | apache license | apache 2 | apache",
    "bsd": "bsd | bsd licence | bsd license | bsd 3 clause",
    "gpl": "gpl | gplv3 | gpl 3 | gnu gpl | gpl 3.0",
    "agpl": "agpl | agplv3",
    "lgpl": "lgpl",
    "mpl-2.0": "mpl | mpl 2.0 | mozilla public license",
    "cc0": "cc0 | cc 0 | cc0 1.0",
    "cc-by": "cc by | creative commons attribution",
    "cc-by-4.0": "cc by 4.0",
    "cc-by-sa": "cc by sa",
    "cc-by-sa-4.0": "cc by sa 4.0",
    "cc-by-nc": "cc by nc | cc by nc 4.0",
    "cc-by-nc-sa": "cc by nc sa | cc by nc sa 4.0",
    "odbl": "odbl | open database licence | open database license",
    "dl-de": "dl de | dl de by",
    "ogl": "open government licence | open government license | ogl",
    "proprietary": "proprietary licence | proprietary license | commercial licence | commercial license",
    "data-processing-agreement": "data processing agreement | dpa",
    "data-use-agreement": """
        data use agreement | data usage agreement | data sharing agreement | data transfer agreement
    """,
    "contract": "contract | written contract | supply contract | framework contract",
}

FILE_TYPES = {
    "csv": "csv | csv file | csv files",
    "tsv": "tsv | tsv files",
    "json": "json | json files | json file | json messages | json documents",
    "json-lines": "jsonl | json lines | ndjson",
    "xml": "xml | xml files | xml messages",
    "yaml": "yaml | yaml files",
    "parquet": "parquet | parquet files | parquet file | apache parquet",
    "avro": "avro | avro messages | apache avro",
    "orc": "orc",
    "protobuf": "protobuf | protocol buffers",
    "arrow": "arrow | apache arrow | feather",
    "hdf5": "hdf5 | hdf",
    "netcdf": "netcdf",
    "excel": "excel | xlsx | xls | excel files | excel sheets | excel spreadsheets",
    "jpeg": "jpeg | jpg | jpegs | jpeg images | jpg images | jpeg files | jpg files | jpeg photos | jpg photos",
    "png": "png | pngs | png images | png files",
    "tiff": "tiff | tif | tiff images | tiff files",
    "geotiff": "geotiff | geotiffs",
    "bmp": "bmp | bitmaps",
    "webp": "webp",
    "raw-image": "raw images",
    "dicom": "dicom | dicom files | dicom images | dicom studies",
    "nifti": "nifti",
    "svs": "svs",
    "fhir": "fhir | hl7 fhir | fhir resources",
    "hl7": "hl7 | hl7 v2 | hl7 messages",
    "wav": "wav | wav files | wave files | wav recordings",
    "mp3": "mp3 | mp3 files",
    "flac": "flac | flac files",
    "ogg": "ogg | opus",
    "mp4": "mp4 | mp4 files | mp4 video | mp4 videos",
    "h264": "h264",
    "avi": "avi",
    "pdf": "pdf | pdfs | pdf files | pdf documents | pdf scans",
    "docx": "docx | word files | word documents",
    "html": "html | html pages",
    "markdown": "markdown",
    "txt": "txt | plain text files | text files | txt files",
    "eml": "eml | eml files | mime | mime messages",
    "geojson": "geojson",
    "shapefile": "shapefile | shapefiles",
    "las": "las files | laz files",
    "edf": "edf | edf files",
    "sql-table": """
        sql table | sql tables | database tables | postgresql tables | tables in postgresql | relational tables
    """,
    "edifact": "edifact",
    "iso-20022": "iso 20022",
    "opc-ua": "opc ua",
}

REGIONS = {
    "eu": "eu | european union | the eu | eu region | eu regions | an eu region",
    "europe": "europe",
    "eea": "eea | european economic area",
    "germany": "germany | german data centre | german data centres",
    "france": "france",
    "italy": "italy",
    "spain": "spain",
    "austria": "austria",
    "switzerland": """
        switzerland | swiss region
    """,
    "netherlands": """
        netherlands | the netherlands
    """,
    "belgium": "belgium",
    "poland": "poland",
    "ireland": "ireland",
    "denmark": "denmark",
    "sweden": "sweden",
    "norway": "norway",
    "finland": "finland",
    "portugal": "portugal",
    "greece": "greece",
    "czechia": """
        czechia | czech republic
    """,
    "uk": """
        uk | united kingdom | great britain
    """,
    "us": """
        usa | united states | us region
    """,
    "canada": "canada",
    "japan": "japan",
    "india": "india",
    "china": "china",
    "brazil": "brazil",
    "australia": "australia",
    "singapore": "singapore",
    "south korea": "south korea",
    "frankfurt": "frankfurt",
    "dublin": "dublin",
    "paris": "paris",
    "amsterdam": "amsterdam",
    "london": "london",
    "stockholm": "stockholm",
    "zurich": """
        zurich | zürich
    """,
    "milan": "milan",
    "berlin": "berlin",
    "munich": "munich",
    "vienna": "vienna",
    "warsaw": "warsaw",
    "oslo": "oslo",
    "virginia": "virginia",
    "oregon": "oregon",
    "tokyo": "tokyo",
    "sydney": "sydney",
    "mumbai": "mumbai",
    "madrid": "madrid",
    "eu-central-1": "eu central 1",
    "eu-west-1": "eu west 1",
    "eu-west-2": "eu west 2",
    "eu-west-3": "eu west 3",
    "eu-north-1": "eu north 1",
    "us-east-1": "us east 1",
    "us-east-2": "us east 2",
    "us-west-1": "us west 1",
    "us-west-2": "us west 2",
    "europe-west1": "europe west1",
    "europe-west3": "europe west3",
    "europe-west4": "europe west4",
    "west europe": "west europe",
    "north europe": "north europe",
    "germany west central": "germany west central",
    "switzerland north": "switzerland north",
}

RECORDED = {
    "data": """
        data | dataset | datasets | data set | data sets | training data | training set | data used | dataset used
    """,
    "data-version": """
        data version | version of the data | data snapshot | dataset version | dataset hash | data hash | hash of the
        data | version of the dataset | data set version | version of the training data | training data version |
        data versions | snapshot of the data | hash of the training data | id of the data snapshot | dvc hash |
        dataset id | version of the data set
    """,
    "code-version": """
        code version | git commit | commit | commit hash | git hash | git sha | code | version of the code | code
        commit | git revision | commit id | git commit hash | hash of the commit | source code | code revision | git
        commit id | source code version | code versions | git tag | version of the source code | the commit | git
        version
    """,
    "parameters": """
        parameters | hyperparameters | hyper parameters | hyperparameter | settings | all parameters | model
        parameters | training parameters | hyperparameter settings | parameter settings | parameter | hyperparameter
        values | parameter values
    """,
    "metrics": """
        metrics | results | scores | metric summary | metric summary and analysis | evaluation results | evaluation
        metrics | metric values | test results | validation metrics | measured metrics | performance metrics | test
        metrics | model performance | performance | quality metrics | metric | all metrics | evaluation scores |
        result metrics | validation results
    """,
    "environment": """
        environment | software environment | library versions | docker image | container image | dependencies |
        package versions | software versions | versions of libraries | versions of all libraries | versions of the
        libraries | libraries | python environment | image digest | lock file | framework versions | container |
        requirements file | conda environment | versions of packages | library version | environment file | software
        version | container digest | docker image digest | container image digest
    """,
    "seed": "seed | random seed | seeds | random seeds",
    "duration": """
        duration | training time | run time | runtime | time taken | how long it took | training duration | time
        needed | wall time | wall clock time
    """,
    "cost": "cost | costs | training cost | compute cost | price | training costs | compute costs",
    "energy": "energy | energy use | energy consumption | power consumption | carbon footprint | co2 | emissions",
    "hardware": """
        hardware | training resources | gpu type | machine | gpu | resources | compute | training hardware |
        hardware used | type of gpu | gpus used | machine type | compute resources
    """,
    "author": """
        author | who ran it | who started it | who did it | who ran the experiment | person | user | owner | who | name
        of the author | experimenter | who trained it | responsible person | user name
    """,
    "date": """
        date | timestamp | date and time | start time | time | time stamp | date of the run | start and end time |
        run date | time of the run | when | when it ran | when it was run
    """,
    "notes": """
        notes | comment | comments | description | remarks | conclusion | conclusions | a short note | short note |
        observations | note | free text note | hypothesis | purpose
    """,
    "model": """
        model | model file | weights | artefact | artefacts | artifact | artifacts | checkpoints | trained model |
        model weights | model artefact | model artefacts | model version | checkpoint | model files | model itself |
        model artifact | model artifacts | model hash | resulting model
    """,
    "features": "features | feature list | feature set | list of features | features used | feature versions",
    "configuration": """
        configuration | config | config file | configuration file | configuration files | configs | pipeline
        configuration
    """,
    "plots": "plots | charts | figures | confusion matrix | learning curves | curves | learning curve",
    "predictions": "predictions | test predictions | predictions on the test set",
    "logs": "logs | training logs | log files | log",
    "split": "split | data split | train test split | data splits | splits",
    "architecture": "architecture | model architecture | network architecture | algorithm | model type",
}

VERSIONED = {
    "data": """
        data | dataset | datasets | training data | data sets | raw data | the data | data set | input data | test
        data | data snapshots | images
    """,
    "labels": "labels | annotations | label files | annotation | label sets",
    "features": "features | feature definitions | feature set | feature sets | feature code",
    "code": """
        code | source code | scripts | training code | notebooks | the code | pipeline code | software | all code |
        program code | serving code | training scripts
    """,
    "models": """
        models | model | weights | model weights | trained models | model files | model artefacts | trained model |
        all models | model artifacts
    """,
    "configuration": """
        configuration | configurations | config | configs | config files | configuration files | settings |
        hyperparameters | parameters | thresholds | model configuration
    """,
    "infrastructure": """
        infrastructure | infrastructure code | infrastructure as code | deployment scripts | deployment files |
        terraform files | manifests
    """,
    "environment": """
        environment | environments | container images | docker images | containers | images of the environment |
        dependencies | library versions | container image
    """,
    "pipeline": "pipeline | pipelines | training pipeline | data pipeline | pipeline definitions | workflows",
    "schema": "schema | schemas | data schemas | data schema",
    "guideline": """
        labelling guideline | guideline | guidelines | labelling guidelines | annotation guideline | annotation
        guidelines
    """,
    "documentation": "documentation | documents | docs | model cards | reports",
    "tests": "tests | test cases",
    "prompts": "prompts | prompt templates | prompt",
    "experiments": "experiments | experiment results | metrics | results",
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
