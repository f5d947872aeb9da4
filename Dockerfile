# One image for every process of Plaza; docker-compose.yml gives each its command.
FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /plaza
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
RUN mkdir -p .plaza && chown node:node .plaza
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Young objects have room: under load that saves a sixth of the time.
CMD ["node", "--max-semi-space-size=64", "gateway/main.ts"]
