/** Record sets that a zone may have ("Quotas on records"); it can be raised on AWS. */
export const recordQuota = 10_000
