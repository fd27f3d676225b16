export function DocumentView() { return null }
