import type { GeoLocation } from '@aws-sdk/client-route-53'

const continents: Readonly<Record<string, string>> = {
  AF: 'Africa',
  AN: 'Antarctica',
  AS: 'Asia',
  EU: 'Europe',
  NA: 'North America',
  OC: 'Oceania',
  SA: 'South America',
}

/** A place as Route 53's messages write it: `[continent = (NA, North America)]`. */
export function geoLocationText(place: GeoLocation): string {
  const continent =
    place.ContinentCode && `continent = (${place.ContinentCode}, ${continents[place.ContinentCode] ?? ''})`
  const country = place.CountryCode && `country = (${place.CountryCode})`
  const subdivision = place.SubdivisionCode && `subdivision = (${place.SubdivisionCode})`
  return `[${[continent, country, subdivision].filter(Boolean).join(', ')}]`
}

/**
 * A continent alone, or a country (`*` for every other place), with a subdivision for the United States and Ukraine.
 */
export function geoLocationProblem(place: GeoLocation): string[] {
  const { ContinentCode, CountryCode, SubdivisionCode } = place
  const ofContinent = ContinentCode !== undefined && ContinentCode in continents && !CountryCode && !SubdivisionCode
  const ofCountry =
    !ContinentCode &&
    /^(?:[A-Z]{2}|\*)$/.test(CountryCode ?? '') &&
    (!SubdivisionCode || (/^(?:US|UA)$/.test(CountryCode ?? '') && /^[A-Z0-9]{1,3}$/.test(SubdivisionCode)))
  return ofContinent || ofCountry ? [] : [`The geolocation ${geoLocationText(place)} is not supported.`]
}
