declare module '@aws-sdk/client-sqs/dist-es/schemas/schemas_0.js' {}
