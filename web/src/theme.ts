import type { ThemeConfig } from 'antd'

/** Ink blue and paper, small corners, no motion: a working tool on slow office machines. The same values stand in base.css. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1f4a7a',
    colorLink: '#1f4a7a',
    colorLinkHover: '#16324f',
    colorLinkActive: '#16324f',
    colorError: '#a3271f',
    colorText: '#1d2433',
    colorTextSecondary: '#4a5568',
    colorTextPlaceholder: '#667080',
    colorBorder: '#c9c3b6',
    borderRadius: 3,
    controlHeight: 30,
    fontSize: 14,
    motion: false,
    fontFamily: 'var(--sans)',
  },
}
