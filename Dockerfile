# docker build -t stet . && docker run --rm -v "$PWD:/work" stet check
FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node esbuild.mjs && npm pack --ignore-scripts

FROM node:24-slim
# git is for --changed-since; the folder that is mounted belongs to somebody else.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*'
COPY --from=build /src/stet-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/stet-*.tgz && rm /tmp/stet-*.tgz
USER node
WORKDIR /work
ENTRYPOINT ["stet"]
CMD ["--help"]
