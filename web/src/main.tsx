import { StyleProvider } from '@ant-design/cssinjs'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN.js'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.js'
import { ResourceContext } from './hooks/useResource.js'
import { ResourceStore } from './resources.js'
import { pageNonce, signStyles } from './style-nonce.js'
import './styles/base.css'
import './styles/shell.css'
import './styles/verdict.css'
import './styles/text.css'
import './styles/print.css'
import { THEME } from './theme.js'

const root = document.getElementById('root')
if (root === null) throw new Error('#root is missing in index.html')

const nonce = pageNonce()
signStyles(nonce)

createRoot(root).render(
  <StrictMode>
    {/* High priority: no :where() around antd's rules, which browsers of early 2021 do not know. */}
    <StyleProvider hashPriority="high">
      <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }} csp={{ nonce }}>
        <AntApp message={{ maxCount: 2, duration: 4 }}>
          <ResourceContext.Provider value={new ResourceStore()}>
            <App />
          </ResourceContext.Provider>
        </AntApp>
      </ConfigProvider>
    </StyleProvider>
  </StrictMode>,
)
