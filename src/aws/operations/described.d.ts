/** Made at build time by scripts/operations/describedOperations.mjs. */
declare module 'virtual:operations/list' {
  const list: Readonly<
    Record<import('./serviceRows.ts').CallableService, readonly import('./description.ts').ListedOperation[]>
  >
  export default list
}
declare module 'virtual:operations/*' {
  const description: import('./description.ts').ServiceDescription
  export default description
}
