"""Products: tools, services and languages that engineers name beside what is asked. Data.

A product before or behind an option says by which make it is, and changes nothing of it: a React dashboard, an
endpoint on KServe. What a product is by itself (Snowflake is a database) is told by the options of each choice.
"""

from __future__ import annotations

from remit.language.lists.parting import parted_set

PRODUCTS = parted_set("""
    jupyter | jupyterlab | colab | slurm | react | vue | angular | svelte | streamlit | gradio | dash | plotly |
    django | flask | fastapi | express |
    node | nextjs | next.js | spring | spring boot | flutter | swift | swiftui | kotlin | electron | ios | android
    | windows | linux | ubuntu | debian | rhel | macos | python | java | scala | rust | golang | c++ | c# | .net |
    r | julia | typescript | javascript | slack | ms teams | microsoft teams | mattermost | discord | whatsapp |
    telegram | jira | confluence | servicenow | zendesk | salesforce | hubspot | sap | sap s/4hana | s/4hana | sap
    ecc | oracle | workday | sharepoint | outlook | gmail | grafana | kibana | tableau | looker | power bi |
    metabase | superset | qlik | snowflake | bigquery | redshift | synapse | databricks | postgres | postgresql |
    mysql | mariadb | mongodb | mongo | cassandra | dynamodb | redis | elasticsearch | opensearch | clickhouse |
    duckdb | sqlite | neo4j | pgvector | pinecone | weaviate | qdrant | milvus | timescaledb | timescale |
    influxdb | s3 | gcs | adls | minio | hdfs | azure blob | delta lake | iceberg | hudi | kafka | confluent |
    kinesis | pub/sub | pubsub | rabbitmq | sqs | sns | eventbridge | event hub | event hubs | nats | pulsar |
    mqtt | redpanda | spark | pyspark | flink | beam | dataflow | dask | ray | emr | glue | aws glue | athena |
    trino | presto | hive | dbt | fivetran | airbyte | debezium | nifi | talend | informatica | airflow | prefect
    | dagster | luigi | argo | argo cd | argocd | argo workflows | flux | kubeflow | metaflow | flyte | zenml |
    mlflow | w&b | wandb | neptune | neptune.ai | comet | clearml | tensorboard | dvc | lakefs | feast | tecton |
    hopsworks | sagemaker | vertex ai | vertex | azure ml | aws batch | bedrock | hugging face | huggingface |
    pytorch | tensorflow | keras | jax | scikit learn | sklearn | xgboost | lightgbm | catboost | onnx | tensorrt
    | openvino | triton | kserve | seldon | seldon core | bentoml | torchserve | ray serve | vllm | tgi | ollama |
    tf serving | tensorflow serving | docker | podman | kubernetes | k8s | eks | aks | gke | openshift | rancher |
    k3s | nomad | ecs | fargate | lambda | aws lambda | cloud run | cloud functions | azure functions | app engine
    | api gateway | nginx | envoy | istio | linkerd | kong | traefik | helm | kustomize | terraform | pulumi |
    ansible | cloudformation | jenkins | github | github actions | gitlab | gitlab ci | gitlab runner | circleci |
    bitbucket | azure devops | artifactory | nexus | harbor | ecr | gcr | acr | artifact registry | prometheus |
    datadog | new relic | splunk | sentry | pagerduty | opsgenie | opentelemetry | jaeger | elk | loki | evidently
    | whylabs | arize | great expectations | soda | deequ | pandera | snorkel | label studio | labelbox | scale ai
    | prodigy | cvat | collibra | alation | datahub | amundsen | openlineage | okta | keycloak | auth0 | entra id
    | active directory | ldap | vault | aws | azure | gcp | google cloud | ibm cloud | hetzner | ovh | ovhcloud |
    nvidia | jetson | openai | gpt-4 | anthropic | claude | gemini | llama | mistral | openapi | graphql | grpc |
    json | https | http | rest | iam | osisoft pi | scada | opc ua | ros | ros2 | nvflare | flower | presidio |
    scrapy
""")
"""By what they are called, in lower case."""

WORDS_TOO = parted_set("""
    react | dash | express | node | spring | swift | slack | rust | electron | oracle | beam | ray | glue | hive |
    flux | argo | comet | neptune | feast | triton | lambda | helm | nomad | harbor | vault | nexus | envoy |
    sentry | soda | flower | prodigy | spark | prefect | r | vertex | presto | pulsar | iceberg | kong | delta |
    loki | linux | rest | aim | synapse | confluent | julia | claude | flask | docker | looker | segment |
    snowflake | rancher | dagster | superset | windows
""")
"""Those that are ordinary words or names of people, too: they count only with a capital letter."""
