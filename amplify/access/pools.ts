/** The user pool and the identity pool that all roles come from, as the emulator has them: whoever deploys gets others. */
export const userPoolId = 'us-east-1_Rolecall1'
export const userPoolArn = `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`

export const identityPoolId = 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11'
export const identityPoolArn = `arn:aws:cognito-identity:us-east-1:123456789012:identitypool/${identityPoolId}`
