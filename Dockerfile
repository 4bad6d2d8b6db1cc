# The service as an image: a wheel is built from the source and installed alone, from the lock file.
# Build on a machine that reaches a package index: docker build -t directives .

FROM python:3.13-slim AS wheel
WORKDIR /source
COPY constraints.txt ./
RUN pip install --no-cache-dir --require-hashes --only-binary :all: --requirement constraints.txt
COPY pyproject.toml README.md LICENSE ./
COPY ingest ingest
COPY queries queries
COPY viz viz
COPY graphsvc graphsvc
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home --home-dir /data directives
COPY --from=wheel /source/constraints.txt /wheels/ /install/
RUN pip install --no-cache-dir --require-hashes --only-binary :all: --requirement /install/constraints.txt \
 && pip install --no-cache-dir --no-deps /install/*.whl \
 && rm -r /install
# Secrets come as files; the API keys are settings that are read from the environment.
RUN printf '%s\n' '#!/bin/sh' 'set -e' \
    'keys=/run/secrets/api_keys' \
    'if [ -r "$keys" ]; then DIRECTIVES_API_KEYS=$(cat "$keys"); export DIRECTIVES_API_KEYS; fi' \
    'exec "$@"' > /usr/local/bin/with-secrets \
 && chmod 755 /usr/local/bin/with-secrets
ENV PYTHONDONTWRITEBYTECODE=1 DIRECTIVES_ARCHIVE=/data/archive.db
USER directives
WORKDIR /data
VOLUME /data
EXPOSE 8000
ENTRYPOINT ["with-secrets"]
CMD ["directives", "serve"]
