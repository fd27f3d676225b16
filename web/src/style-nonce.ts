/** The nonce the server put into this page (`html.cspNonce` of the build); browsers hide it from style sheets but tell scripts. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

/**
 * Gives the nonce to every <style> element the page's own scripts make. Most of the component library takes it through
 * ConfigProvider; its scroll lock and its measuring of scroll bars do not, and would be refused by the content security policy.
 * Grants nothing to a foreign text: markup of a plan never becomes an element, and a foreign script does not run at all.
 */
export function signStyles(nonce: string): void {
  const create = document.createElement.bind(document)
  document.createElement = ((name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = nonce
    return element
  }) as typeof document.createElement
}
