/** The build turns an imported picture into the address of its file. */
declare module '*.webp' {
  const address: string
  export { address as default }
}
