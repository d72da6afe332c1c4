"""Answers that list things, each with the lists that must be read of it; "" where none may be.

Written as `what=item+item`, `what!=item` for what is barred; several lists are parted by semicolons.
"""

LISTS: dict[str, dict[str, str]] = {
    "scoping.resources": {
        "data, time, people": "resource=data+time+people",
        "two data scientists, six months, a labelled data set and GPUs": "resource=labelled data set+hardware",
        "everything": "",
    },
    "scoping.infrastructure": {
        "PostgreSQL and an object store": "infrastructure=postgresql+object store",
        "nothing yet": "",
        "We have a Kubernetes cluster and Kafka.": "infrastructure=kubernetes cluster+kafka",
    },
    "scoping.legal-risk": {
        "High risk under the EU AI Act, and GDPR applies": "law=eu-ai-act+gdpr",
        "HIPAA does not apply": "",
        "MDR": "law=mdr",
        "the GDPR or the CCPA": "",
    },
    "scoping.affected-people": {
        "applicants who are never invited, patients whose scan is read last": (
            "affected-group=applicants who are never invited+patients whose scan is read last"
        ),
        "tenants, neighbours and children": "affected-group=tenants+neighbours+children",
        "nobody": "",
    },
    "data.source": {
        "Sales come from the till system, weather from the national weather service.": (
            "source=till system+national weather service"
        ),
        "vibration sensors, maintenance log": "source=vibration sensors+maintenance log",
        "maybe the weather service": "",
        "sensors, logs, etc.": "source=sensors+logs",
        "We suffer from bad data": "",
        "Data from 2019 to 2024": "",
        "from the CRM, not from the call centre": "",
    },
    "data.format": {
        "JPEG images and CSV files with the labels": "file-type=jpeg+csv",
        "DICOM": "file-type=dicom",
        "16 kHz WAV recordings": "file-type=wav",
        "no PDF": "",
        "Parquet or CSV": "",
        "Mails as EML, attachments as PDF": "file-type=eml+pdf",
    },
    "data.preprocessing": {
        "drop duplicates, then scale": "step=drop duplicates+scale",
        "1. Remove duplicates\n2. Resize to 224 x 224\n3. Normalise brightness": (
            "step=drop duplicates+resize to 224 x 224+normalise brightness"
        ),
        "tokenise, lower-case and remove signatures": "step=tokenise+lower-case+remove signatures",
        "We do not scale": "",
        "Good question": "",
        "Cleaning takes two weeks": "",
        "We don’t scale, crop or rotate": "",
        "Depends on the model": "",
        "scale or normalise": "",
    },
    "data.labelling-guideline": {
        "Apple grading guideline v2.1; classes: ok, scab, bruise or rot": (
            "guideline=apple grading guideline v2.1; class=ok+scab+bruise+rot"
        ),
        "Three classes: ok, scratch, dent.": "class=ok+scratch+dent",
        "We follow the annotation handbook version 3.": "guideline=annotation handbook version 3",
        "there is no guideline": "",
    },
    "data.metadata": {
        "time, system model, factory, device type": "field=time+system model+factory+device type",
        "- time\n- factory\n- device type": "field=time+factory+device type",
        "Time\nFactory\nDevice type": "field=time+factory+device type",
        "Stored with each image: camera id, time and orchard.": "field=camera id+time+orchard",
        "We record the time, the camera and the light setting with each image.": "field=time+camera+light setting",
        "Each record carries turbine id, timestamp (UTC) and firmware version.": (
            "field=turbine id+timestamp+firmware version"
        ),
        "Hospital, scanner model and patient age are stored with each scan.": (
            "field=hospital+scanner model+patient age"
        ),
        "with every call we store the language, the agent and the queue": "field=language+agent+queue",
        "time, place, etc.": "field=time+place",
        "everything except raw data": "",
        "such as time and place": "",
        "At least site, shift and operator id": "field=site+shift+operator id",
        "the usual": "",
        "Each site has its own format": "",
        "We forgot to record time and place": "",
        "Records are kept for ten years": "",
        "We don’t record time and place": "",
        "we dont store time and place": "",
        "With each photo: GPS position, phone model, time of day": "field=gps position+phone model+time of day",
        "It must include the ward and the scanner": "field=ward+scanner",
        "Time is money": "",
        "time or place": "",
        "We record time or place": "",
        "We record the time, but not the place": "",
        "The camera breaks often.": "",
        "The line has three cameras, two of them old": "",
        "whatever the vendor delivers": "",
        "We will see": "",
        "date of birth, place of residence": "field=date of birth+place of residence",
    },
    "data.privacy": {
        "Patient names and IDs must be removed before training.": "personal-data!=patient names+ids",
        "Number plates must be removed": "personal-data!=number plates",
        "GDPR": "law=gdpr",
    },
    "data.ownership": {
        "The images are CC BY 4.0, the labels are ours": "licence=cc-by-4.0",
        "MIT licence": "licence=mit",
        "MIT researchers own it": "",
        "not under GPL": "",
        "under a data use agreement with the hospital": "licence=data-use-agreement",
    },
    "modeling.security": {
        "fraudsters who learn to stay below the limit, stickers on traffic signs": (
            "attack=fraudsters who learn to stay below the limit+stickers on traffic signs"
        ),
        "poisoned public data": "attack=poisoned public data",
    },
    "modeling.development-environment": {
        "same container in both": "same-as-production=container",
        "The same container in both, the same camera as on the machine": "same-as-production=container+camera",
        "It cannot be the same camera": "",
    },
    "modeling.versioning": {
        "code in git, data by reference in an object store, models in a registry": "versioned=code+data+models",
        "everything but raw data": "",
        "We version code, data, models and configuration.": "versioned=code+data+models+configuration",
        "Training data, code and weights are versioned": "versioned=data+code+models",
        "neither code nor data": "",
    },
    "modeling.experiment-record": {
        "dataset, hyperparameters, results": "recorded=data+parameters+metrics",
        "metric summary and analysis": "recorded=metrics",
        "training resources, training time": "recorded=hardware+duration",
        "git commit, dataset hash, all hyperparameters, metrics per class, docker image, seed": (
            "recorded=code-version+data-version+parameters+metrics+environment+seed"
        ),
        "Every run logs git commit, data snapshot, hyperparameters and metrics to MLflow.": (
            "recorded=code-version+data-version+parameters+metrics"
        ),
        "Not the seed, but parameters": "",
        "all of it, and so on": "",
        "We log to MLflow": "",
        "Each run needs two hours": "",
        "Every experiment is recorded by the team": "",
        "For each run: code version, data version, parameters, metrics, environment, seed and cost": (
            "recorded=code-version+data-version+parameters+metrics+environment+seed+cost"
        ),
        "parameters, metrics, the name of the breeder": "recorded=parameters+metrics+name of the breeder",
        "- parameters\n- metrics\n- a short note": "recorded=parameters+metrics+notes",
    },
    "deployment.release-tests": {
        "unit tests of features, a load test": "release-test=unit tests of features+load test",
        "The product owner must sign": "",
        "It must pass a load test and a security scan": "release-test=load test+security scan",
    },
    "deployment.location": {
        "AWS eu-central-1 (Frankfurt)": "region=eu-central-1+frankfurt",
        "in the cloud, inside the EU": "region=eu",
        "not outside the EU": "",
        "It tells us what to do": "",
    },
    "deployment.feedback": {
        "a button to correct the result, calls to the help desk, users who search again": (
            "feedback=button to correct the result+calls to the help desk+users who search again"
        ),
    },
    "deployment.foreseen-changes": {
        "retraining on newer data with the same features": (
            "foreseen-change=retraining on newer data with the same features"
        ),
    },
    "deployment.records": {
        "predictions with input for six months, technical documentation for ten years": (
            "record=predictions with input+technical documentation"
        ),
    },
}
