const names: Readonly<Record<string, string>> = {
  STANDARD: 'Standard',
  STANDARD_IA: 'Standard-IA',
  ONEZONE_IA: 'One Zone-IA',
  INTELLIGENT_TIERING: 'Intelligent-Tiering',
  GLACIER_IR: 'Glacier Instant',
  GLACIER: 'Glacier Flexible',
  DEEP_ARCHIVE: 'Glacier Deep',
  REDUCED_REDUNDANCY: 'Reduced redundancy',
  EXPRESS_ONEZONE: 'Express One Zone',
}

/** A storage class in the words of AWS's console; one that is not known here keeps AWS's own spelling. */
export function storageClassName(storageClass: string): string {
  return names[storageClass] ?? storageClass
}
