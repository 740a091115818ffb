/** What operations say of settings that are kept and told, and that nothing here acts upon. */

export const servedByNobody = {
  withoutEffect: 'A website is checked, kept and told; no endpoint serves it.',
} as const

export const sentToNobody = {
  withoutEffect: 'Where notifications go is checked, kept and told; none is sent.',
} as const

export const loggedByNobody = {
  withoutEffect: 'Where logs go is checked, kept and told; none is written. The decision log is where requests stand.',
} as const

export const copiedByNobody = {
  withoutEffect: 'Rules of a replication are checked, kept and told; nothing is copied.',
} as const

export const acceleratedByNobody = {
  withoutEffect: 'Whether transfers are accelerated is kept and told; there is no accelerated endpoint to be used.',
} as const

export const reportedByNobody = {
  withoutEffect:
    'What is to be reported of a bucket is checked, kept and told; no report is made and nothing is counted.',
} as const

export const movedByNobody = {
  withoutEffect: 'When objects go to an archive tier is checked, kept and told; none is moved.',
} as const
