/** The picture's own style sheet; a page with a strict content policy serves it with its own styles. */
export const chartStyle = `
.sc text{font-family:"Helvetica Neue",Helvetica,Arial,sans-serif;font-size:16px;fill:#0b0c0c}
.sc-group rect{fill:#f4f8fb;stroke:#505a5f;stroke-width:1.5}
.sc-group .sc-name{font-weight:700}
.sc-group.sc-parallel rect{stroke-dasharray:10 3 2 3}
.sc-group.sc-visited rect{stroke:#0b0c0c;stroke-width:2.5}
.sc-group.sc-current rect{stroke:#1d70b8;stroke-width:3}
.sc-stage rect{fill:#fff;stroke:#0b0c0c;stroke-width:1.5}
.sc-stage.sc-ahead rect{stroke:#505a5f;stroke-dasharray:4 3}
.sc-stage.sc-visited rect{stroke-width:3}
.sc-stage.sc-current rect{fill:#1d70b8;stroke-width:3}
.sc-stage.sc-current text{fill:#fff;font-weight:700}
.sc-stage .sc-inner{fill:none!important;stroke-width:1!important}
.sc-stage.sc-current .sc-inner{stroke:#fff}
.sc-line{fill:none;stroke:#505a5f;stroke-width:1.5}
.sc-head,.sc-dot{fill:#505a5f}
.sc-ahead .sc-line{stroke-dasharray:4 3}
.sc-taken .sc-line{stroke:#0b0c0c;stroke-width:3}
.sc-taken .sc-head,.sc-taken .sc-dot{fill:#0b0c0c}
.sc-label rect{fill:#fff;fill-opacity:.9}
.sc-label text{font-size:14px;fill:#484949}
.sc-label.sc-taken text{fill:#0b0c0c;font-weight:700}
@media (forced-colors:active){
.sc rect{fill:Canvas!important;stroke:CanvasText!important}
.sc text,.sc-head,.sc-dot{fill:CanvasText!important}
.sc-line{stroke:CanvasText!important}
.sc-label rect{stroke:none!important}
.sc-stage.sc-current rect{fill:Highlight!important}
.sc-stage.sc-current text{fill:HighlightText!important}
.sc-stage.sc-current .sc-inner{stroke:HighlightText!important}
}
`;
