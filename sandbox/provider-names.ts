/** Every emulated provider; `identity` is the sandbox's own OIDC issuer. */
export const providerNames = ['stripe', 'plaid', 'twilio', 'identity'] as const;
