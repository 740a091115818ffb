/** What CreateManagedLoginBranding and UpdateManagedLoginBranding are given of a style. */
import type { CreateManagedLoginBrandingRequest } from '@aws-sdk/client-cognito-identity-provider'
import type { Honours } from '../../honours.ts'
import { invalidParameter } from '../errors.ts'
import type { BrandingAsset, ManagedLoginBranding } from './brandings.ts'
import { isJsonObject, mergedOver } from './mergedOver.ts'

type GivenStyle = Pick<CreateManagedLoginBrandingRequest, 'UseCognitoProvidedValues' | 'Settings' | 'Assets'>
type Style = Pick<ManagedLoginBranding, 'settings' | 'assets'>

export const styleHonours: Honours<Required<GivenStyle>> = {
  UseCognitoProvidedValues: true,
  Settings: true,
  Assets: { each: { Category: true, ColorMode: true, Extension: true, Bytes: true, ResourceId: true } },
}

/**
 * The style over the one before: what is not given stays, and an image takes the place of the one for the same purpose and
 * colors. Cognito's own style begins anew; images come along with it (both are what Terraform's provider sees of AWS).
 * @throws InvalidParameterException
 */
export function givenStyle(given: GivenStyle, former: Style = { assets: [] }): Style {
  const { UseCognitoProvidedValues: isCognitos = false, Settings: settings } = given
  // Recorded (floci#2869), also for neither and for `false` alone.
  if (isCognitos === (settings !== undefined)) {
    throw invalidParameter('useCognitoProvidedValues or settings should be specified (but not both)')
  }
  const assets = (given.Assets ?? []).map(({ Bytes, ...asset }): BrandingAsset => {
    if (Bytes === undefined) return asset
    return { ...asset, bytes: Buffer.from(Bytes).toString('base64') }
  })
  requireFittingImages(assets)
  if (isCognitos) return { assets }
  if (!isJsonObject(settings)) throw invalidParameter('Settings must be a JSON object.')
  const purposes = new Set(assets.map(purposeOf))
  return {
    settings: mergedOver(former.settings ?? {}, settings),
    assets: [...former.assets.filter((asset) => !purposes.has(purposeOf(asset))), ...assets],
  }
}

function purposeOf({ Category, ColorMode, ResourceId = '' }: BrandingAsset): string {
  // Buttons of several providers have an icon each.
  return Category === 'IDP_BUTTON_ICON' ? [Category, ColorMode, ResourceId].join() : [Category, ColorMode].join()
}

/** AWS documents which kinds of files a favicon can be, and no sentence. */
function requireFittingImages(assets: readonly BrandingAsset[]): void {
  for (const { Category, Extension } of assets) {
    const isIcon = Category === 'FAVICON_ICO' || Category === 'FAVICON_SVG'
    if (isIcon && Category !== `FAVICON_${Extension}`) {
      throw invalidParameter(`An asset of the category ${Category} cannot have the extension ${Extension}.`)
    }
  }
}
