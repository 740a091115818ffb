/**
 * Modules of the SDK that hold nothing but schemas or enums. The clients have no exports map, so these can be imported
 * without
 * the clients themselves, which would cost the emulator's start 60 ms and 26 MB.
 */
declare module '@aws-sdk/client-accessanalyzer/dist-es/schemas/schemas_0.js' {}
declare module '@aws-sdk/client-s3/dist-es/schemas/schemas_0.js' {}
declare module '@aws-sdk/client-organizations/dist-es/schemas/schemas_0.js' {}
declare module '@aws-sdk/client-route-53/dist-es/schemas/schemas_0.js' {}
declare module '@aws-sdk/client-iam/dist-es/schemas/schemas_0.js' {}
declare module '@aws-sdk/client-sts/dist-es/schemas/schemas_0.js' {}
declare module '@aws-sdk/client-cognito-identity-provider/dist-es/schemas/schemas_0.js' {}
declare module '@aws-sdk/client-cognito-identity/dist-es/schemas/schemas_0.js' {}

declare module '@aws-sdk/client-accessanalyzer/dist-es/models/enums.js' {
  export { Locale, PolicyType, ValidatePolicyResourceType } from '@aws-sdk/client-accessanalyzer'
}
declare module '@aws-sdk/client-cognito-identity-provider/dist-es/models/enums.js' {
  export {
    AliasAttributeType,
    AssetCategoryType,
    AssetExtensionType,
    AttributeDataType,
    AuthFactorType,
    AuthFlowType,
    ChallengeNameType,
    ColorSchemeModeType,
    DefaultEmailOptionType,
    DeletionProtectionType,
    DeliveryMediumType,
    DeviceRememberedStatusType,
    EmailSendingAccountType,
    EventSourceName,
    ExplicitAuthFlowsType,
    FeatureType,
    IdentityProviderTypeType,
    LogLevel,
    OAuthFlowType,
    PreventUserExistenceErrorTypes,
    RecoveryOptionNameType,
    SecurityPolicyType,
    TermsEnforcementType,
    TermsSourceType,
    TimeUnitsType,
    UsernameAttributeType,
    UserPoolMfaType,
    UserPoolTierType,
    UserVerificationType,
    VerifiedAttributeType,
  } from '@aws-sdk/client-cognito-identity-provider'
}
declare module '@aws-sdk/client-iam/dist-es/models/enums.js' {
  export { ContextKeyTypeEnum, PolicyScopeType, PolicyUsageType, StatusType } from '@aws-sdk/client-iam'
}
declare module '@aws-sdk/client-organizations/dist-es/models/enums.js' {
  export { ChildType, PolicyType } from '@aws-sdk/client-organizations'
}
declare module '@aws-sdk/client-route-53/dist-es/models/enums.js' {
  export {
    ChangeAction,
    HealthCheckRegion,
    HealthCheckType,
    HostedZoneLimitType,
    ResourceRecordSetFailover,
    ResourceRecordSetRegion,
    RRType,
    TagResourceType,
    VPCRegion,
  } from '@aws-sdk/client-route-53'
}
