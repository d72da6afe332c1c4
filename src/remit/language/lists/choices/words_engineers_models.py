"""The words of engineers for options that others name in everybody's words: short forms, tools, terms of the trade.

For each choice on models and how they run and each of its options: more names, phrases and products, as in
`words_scoping`, added to those.
"""

ENGINEERS_MODELS: dict[str, dict[str, tuple[str, ...]]] = {
    "baseline": {
        "previous-system": (
            """
                v1 | current prod model | model v1 | prod model | incumbent | current champion | incumbent model
                | v1 model | model v2 | existing champion
            """,
        ),
        "rule": ("rules engine | current rules engine | heuristics | rule engine in prod | regex | regex rules",),
        "simple-model": (
            """
                logreg | log reg | lr | glm | gbm | xgboost | lightgbm | catboost | ridge | lasso | knn | arima
                model | ets | prophet | catboost default | tfidf logreg | bm25 | popularity
            """,
        ),
        "dummy": (
            """
                majority | majority class baseline | dummyclassifier | random baseline | zero rule | zeror |
                prior | global mean | most popular items | popularity baseline
            """,
        ),
        "naive-forecast": (
            "snaive | seasonal naive lag 7 | lag 7 | lag 1 | last value carried forward | t 1 | lag 7 naive",
        ),
        "literature": ("sota | published sota | benchmark sota | paper results | imagenet baseline",),
        "human": ("inter rater level | expert panel | double read | double reading | single read | human labelers",),
    },
    "audit-purpose": {
        "compliance": (
            """
                conformity assessment | eu ai act conformity | iso 42001 | soc 2 | ai act conformity |
                regulatory | ai act compliance | sox compliance
            """,
        ),
        "security": ("pen test | pentest | soc 2 type ii | iso 27001 | red team | red teaming | penetration test",),
        "financial": ("model risk management | mrm | financial audit",),
        "fairness": ("bias audit | disparate impact | bias audits | fairness audit",),
    },
    "explanation": {
        "reasons": (
            """
                shap values | shap top 5 | shap plots | top shap features | shap waterfall | feature attribution
                | top 5 features | top 3 features | top 5 drivers | reason code | adverse action reasons |
                adverse action codes | adverse action reason codes | lime | treeshap | local attributions | shap
                attributions | integrated gradients | permutation importance | top 5 shap | shap value |
                attributions | shap explanations | top features
            """,
            """
                shap values | feature attributions | top shap | adverse action | reason codes | top 5 features |
                top 3 features
            """,
            "kernelshap | treeshap",
        ),
        "marked-region": (
            """
                saliency | saliency maps | grad cam overlay | heatmap overlay | heatmap overlays | attention
                maps | segmentation mask | mask overlay | grad cam heatmap | grad cam heatmaps | grad cam
                overlays | attention heatmap | attention heatmaps
            """,
            "saliency map | saliency maps | heatmap overlay | attention maps",
            "gradcam | score cam",
        ),
        "highlighted-words": (
            """
                token highlights | highlighted tokens | token attributions | highlighted spans | citations |
                source citations | cited passages | source links | highlighted source spans
            """,
            "lime for text | highlighted spans | source citations | highlighted tokens",
        ),
        "examples": (
            """
                nearest neighbours | nearest neighbors | k nearest examples | prototypes | 3 nearest neighbours
                | top 3 similar cases | knn examples | nearest neighbour examples | 5 nearest neighbours | 3
                nearest neighbors | 5 nearest neighbors
            """,
        ),
        "counterfactual": (
            "counterfactual explanations | dice counterfactuals | recourse | actionable recourse",
            "",
            "dice",
        ),
        "confidence": (
            """
                calibrated confidence | calibrated probability | calibrated probabilities | prediction intervals
                | conformal intervals | conformal prediction | confidence scores | calibrated scores | 90 %
                interval | uncertainty estimate | uncertainty estimates
            """,
        ),
        "model-description": (
            """
                model cards | global explanations | pdp | partial dependence | global pdp | global feature
                importance | global shap | pdp plots | datasheet | global pdps | ale plots | system card
            """,
            "model card",
        ),
        "rules": (
            "ebm | glass box | glass box model | decision tree rules | anchors | rule list | monotonic scorecard",
        ),
        "none": ("not needed | not required | none needed | none required | no explainability | n/a",),
    },
    "input-mode": {
        "real-time": (
            """
                sync | synchronous rest | sync rest | rest request | sync api call | request response | online
                inference | online scoring | per transaction | sync call | real time inference | rest call |
                sync http | real time api | online serving | per api call | low latency | request/response
            """,
            "real time inference | online inference | per api call | per transaction",
        ),
        "batch": (
            """
                batch inference | offline batch | batch transform | daily job | scheduled batch | offline
                scoring | hourly job | nightly scoring | weekly job | offline inference | bulk scoring | nightly
                spark job
            """,
            "batch inference | batch transform",
        ),
        "micro-batch": (
            "microbatch | microbatches | dynamic batching | structured streaming | micro batched",
            "dynamic batching | micro batches of",
        ),
        "stream": (
            "event driven | kafka consumer | kafka stream | event streaming | kafka topic | async events | cdc",
            "kafka topic | kafka stream",
            "flink | kafka streams | event hubs | pub/sub | redpanda | mqtt",
        ),
        "on-demand": ("ad hoc | adhoc | user triggered",),
    },
    "experiment-store": {
        "tracking-server": (
            """
                mlflow tracking | mlflow server | experiment registry | mlflow tracking server | mlflow on
                databricks | managed mlflow | tensorboard.dev
            """,
            "",
            """
                neptune.ai | comet.ml | comet ml | w&b | vertex ai experiments | mlflow tracking | azure ml
                workspace | polyaxon | determined ai | guild ai | weights and biases | mlflow tracking server |
                vertex experiments | dagshub | valohai
            """,
        ),
        "repository": ("dvc experiments | dvc exp", "", "dvc exp | dvclive"),
        "file": ("parquet | yaml | json lines",),
    },
    "version-store": {
        "git": (
            "git tags | git tag | monorepo | git sha | git submodules | git monorepo",
            "",
            "azure devops | azure repos | gitlab repo | github repo",
        ),
        "data-versioning": (
            """
                time travel | delta time travel | snapshot ids | iceberg snapshots | table snapshots | delta
                snapshots | delta versions | iceberg snapshot ids | snowflake time travel
            """,
            "time travel",
            "lakefs | delta lake time travel | dolt | xethub | nessie",
        ),
        "registry": (
            """
                mlflow model registry | w&b artifacts | wandb artifacts | sagemaker model registry | vertex
                model registry | hf hub | mlflow registry | unity catalog models
            """,
            "",
            """
                mlflow model registry | sagemaker model registry | vertex ai model registry | hf hub |
                huggingface hub | unity catalog | azure ml registry | w&b artifacts | comet registry | neptune
            """,
        ),
        "container-registry": (
            "oci registry",
            "",
            "ecr | gcr | acr | ghcr | artifactory | quay | nexus | gitlab registry | jfrog artifactory",
        ),
        "object-store": (
            "versioned s3 bucket | s3 with versioning | s3 versioning | bucket versioning",
            "",
            "adls | s3 bucket",
        ),
        "feature-store": (
            "feature registry",
            "",
            "sagemaker feature store | vertex feature store | databricks feature store",
        ),
        "infrastructure-code": ("iac", "", "helm charts | cloudformation | kustomize | terragrunt | cdk | bicep"),
    },
    "target": {
        "cloud": (
            "cloud vm | vpc | serverless | spot instances | k8s in the cloud | cloud gpu",
            "",
            "gke | eks | aks | ecs | fargate | lambda | aws lambda | cloud run | sagemaker | vertex ai | azure ml",
        ),
        "server": (
            """
                k8s | on prem | on prem k8s | k8s cluster | on prem gpu server | bare metal | on prem kubernetes
                | k8s pods | k8s pod | vm | vms | dgx | gpu node | on prem cluster
            """,
            "",
            "k3s | rancher | vmware | dgx",
        ),
        "edge": (
            """
                iot gateway | edge gateways | edge tpu | edge node | edge nodes | ipc | industrial ipc | soc |
                arm soc | smart nic | arm edge box
            """,
            "",
            """
                jetson agx | jetson orin nano | jetson agx orin | jetson orin nx | coral edge tpu | edge tpu |
                raspberry pi 4 | raspberry pi 5 | hailo | greengrass | jetson xavier nx | rpi
            """,
        ),
        "microcontroller": (
            """
                arm cortex m4 | arm cortex m7 | cortex m0 | cortex m7 | cortex m33 | arm cortex m | risc v mcu |
                dsp | fpga | bare metal mcu
            """,
            "",
            "nrf52 | esp32-s3 | rp2040 | tflite micro | tinyml",
        ),
        "phone": (
            """
                ios | android | iphones | android devices | ios devices | android and ios | mid range android |
                ipad | android tablet | android tablets | ios app | android app
            """,
            "ios/android",
        ),
        "browser": (
            "wasm | webgpu | web assembly | webassembly | client side js",
            "",
            "tensorflow.js | onnx runtime web",
        ),
        "vehicle": ("ecu | ecus | in vehicle ecu | agv | agvs | amr | uav", "", "nvidia drive"),
        "desktop": ("windows laptop | windows laptops | windows pcs | thin client",),
    },
    "serving-form": {
        "service": (
            """
                sync rest | async rest | rest api service | sync api | inference service | model endpoint | http
                service | online inference | online serving | real time endpoint | grpc | http | https endpoint
                | rest microservice | managed endpoint | real time api | serverless endpoint | inference server
                | inference endpoint | async endpoint | api gateway | sagemaker endpoint | online | grpc
                endpoint | rest/grpc | lambda function | serverless function | grpc service
            """,
            "behind api gateway | behind an api gateway | behind a load balancer | behind nginx | behind istio",
            """
                fastapi | sagemaker endpoint | vertex ai endpoint | triton inference server | ray serve | tgi |
                seldon core | kserve | tf serving | mlserver | litserve | cloud run | azure ml endpoint | nvidia
                triton | flask | sagemaker | vertex ai endpoints | lambda | aws lambda | knative | modal
            """,
        ),
        "batch": (
            """
                databricks jobs | nightly databricks job | batch job | batch transform | spark job | airflow job
                | airflow dag | offline scoring | offline batch | batch inference | nightly dag | dag | cron job
                | k8s cronjob | daily job | batch scores | offline | nightly spark job | daily spark job |
                scheduled notebook | databricks job | kubernetes cronjob | k8s job
            """,
            "batch transform | scores written to | predictions written to | writes scores to | writing to",
            "sagemaker batch transform | aws batch | vertex batch prediction | airflow",
        ),
        "stream": (
            """
                flink operator | flink job | kafka consumer | streaming consumer | spark structured streaming |
                kafka streams app | faust app | beam job
            """,
            "",
            "kinesis | pub/sub | structured streaming | faust | beam | event hubs",
        ),
        "embedded": (
            """
                sdk | on device inference | embedded onnx model | onnx runtime in app | sidecar library | in
                process | in app | wasm module | edge runtime | compiled library | in process library | on edge
            """,
            """
                inside the android app | inside the ios app | in the android app | in process | inside the
                mobile app | inside the app | in the ios app
            """,
            "core ml | tflite | executorch",
        ),
        "in-database": (
            "udf | sql udf | in db | in warehouse | in database udf | snowpark udf",
            "in the warehouse",
            "bigquery ml | redshift ml | snowpark | snowflake cortex | postgresml",
        ),
    },
    "package": {
        "container": (
            """
                oci container | distroless image | docker compose | kubernetes manifest | image | images |
                docker images | oci images | slim image | ecr image | kserve inferenceservice | container bundle
                | multi arch image | base image
            """,
            "",
            "helm | helm chart | helm charts | seldon | kustomize | bento | bentoml | cog",
        ),
        "onnx": ("onnx graph | onnx export | onnx runtime", "", "onnx runtime"),
        "python-package": (
            "whl | sdist | pypi package | conda env | python wheels | pip wheel | wheels | conda pack",
            "",
            "poetry | pypi",
        ),
        "saved-model": (
            """
                savedmodel dir | checkpoint | torch script | .pt file | gguf | hf checkpoint | state dict |
                model weights file | tf savedmodel | pt file | gguf file | torchscript module | xgboost json
            """,
            "",
            "gguf | safetensors | torchscript",
        ),
        "pickle": ("pkl | pkl file | sklearn pickle | cloudpickle",),
        "mobile-model": (
            """
                tensorrt engine | trt engine | core ml package | mlpackage | mlmodel | openvino ir | int8 tflite
                | tensorrt plan
            """,
            "",
            "edge tpu compiler",
        ),
        "device-update": (
            """
                signed ota bundle | ota bundle | ota | ota image | ota package | signed firmware image | rauc
                bundle | firmware over the air
            """,
            "",
            "mender",
        ),
        "mlflow-model": ("mlflow pyfunc | pyfunc | mlflow flavour | pyfunc model | mlflow package", "", "mlflow"),
        "serverless": (
            "lambda layer | lambda function | lambda container | azure function",
            "",
            "cloud run | azure functions",
        ),
        "archive": ("tgz",),
        "library": ("shared lib | static library | npm package | cocoapod | aar | swift package | static lib",),
        "virtual-machine": ("ami | vm template | ova",),
    },
    "strategy": {
        "canary": (
            "canaries | canary analysis | progressive delivery | canary traffic",
            "",
            "flagger | argo rollouts",
        ),
        "a-b-test": ("ab | online a/b | online ab test | a/b", "online a/b test"),
        "shadow": (
            "shadow traffic | traffic mirroring | mirrored traffic | dark traffic | shadow scoring | mirroring",
            "shadow traffic | mirrored traffic",
        ),
        "blue-green": ("b/g | blue green via argo cd",),
        "rolling": ("ramp | ramp up | gradual ramp | percentage rollout | rolling k8s update | rolling upgrade",),
        "feature-flag": ("flag | ld flag | flagged", "", "flagsmith | split.io | configcat"),
    },
    "replacement": {
        "previous-version": (
            """
                previous image tag | last image tag | prior image | last stable tag | previous champion | last
                champion | last known good | rollback to previous | helm rollback | argo rollback | previous
                registry version | prior model version | git revert | previous model artefact | previous alias |
                blue environment | old stack | previous image | last release tag | prior tag | old champion |
                last green
            """,
            """
                helm rollback | back to champion | to champion | rollback to previous | roll back to previous |
                flip alias | repoint alias | previous image tag | prior image tag | alias to previous | revert
                to previous | back to blue | traffic back to blue | git revert | argocd rollback | previous
                version alias
            """,
        ),
        "rule": (
            """
                rules engine | heuristics | rules fallback | heuristic fallback | rules engine fallback | static
                rules | popularity fallback | rule engine
            """,
            "rules engine",
        ),
        "person": ("manual queue | manual review queue | manual review | human queue",),
        "switched-off": ("kill switch | feature off | flag off", "kill switch | flag off | turn flag off"),
        "cached": ("redis cache | cached scores from redis | last cached scores | stale cache",),
        "simpler-model": ("logreg fallback | fallback model | smaller model | distilled model", "fallback model"),
    },
    "location": {
        "cloud": (
            """
                multi cloud | sovereign cloud | saas | vendor saas | managed k8s | managed kubernetes | cloud vm
                | cloud k8s | cloud gpu | cloud fallback
            """,
            "",
            """
                ovhcloud | eks | gke | aks | fargate | lambda | aws lambda | cloud run | open telekom cloud |
                otc | t-systems | gaia-x | azure aks | aws eks | aws ecs | runpod | coreweave | fly.io |
                snowflake | vertex | azure ml endpoint
            """,
        ),
        "on-premise": (
            """
                on prem k8s | on prem kubernetes | on prem cluster | own dc | our dc | own datacenter | private
                dc | colo | colocation | bare metal | on prem datacenter | on prem gpu cluster | own rack |
                private data center | plant dc | on prem dgx | vmware cluster | hospital dc | local dc | on prem
                vm | on prem vms | local k8s | on prem openshift
            """,
            "on prem",
            "vmware | rancher | dgx | nutanix",
        ),
        "edge": (
            """
                edge nodes | plant edge | cdn edge | mec | far edge | near edge | factory edge | store edge |
                edge k3s
            """,
            "",
            """
                jetson agx | jetson agx orin | jetson orin nano | greengrass | k3s | azure iot edge | cloudflare
                workers
            """,
        ),
        "device": ("mcu | mcus | ecu | on mcu | soc | smart nic", "on device"),
        "phone": (
            "iphone | iphones | ios | android | on iphone | android devices | ipad | ios and android",
            "on iphone | on android",
        ),
        "browser": ("wasm | webgpu | in browser", "in browser"),
        "vehicle": ("in vehicle ecu | in vehicle | in car", "in vehicle"),
        "desktop": ("windows desktops | developer laptops",),
        "hybrid": ("hybrid cloud and on prem",),
    },
}
