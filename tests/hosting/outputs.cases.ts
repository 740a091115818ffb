/** Descriptions of backends, as much as headers are made of. */
const auth = {
  aws_region: 'eu-west-1',
  user_pool_id: 'eu-west-1_AbC123xyz',
  identity_pool_id: 'eu-central-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
}

export const outputsCases = [
  { name: 'no backend', outputs: undefined },
  { name: 'one bucket', outputs: { auth, storage: { bucket_name: 'photos', aws_region: 'eu-west-1' } } },
  {
    name: 'buckets in two regions, one with a dot in its name',
    outputs: {
      auth,
      custom: { rolecall: { places: [{ bucket: 'a.test' }, { bucket: 'far', region: 'us-west-2' }] } },
    },
  },
]
