// Hive Gateway as shipped: identical subgraph requests in flight are one.
export const gatewayConfig = {};
