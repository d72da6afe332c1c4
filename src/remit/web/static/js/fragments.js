// Pages whose pieces are exchanged in place: htmx, and a refusal shown beside what was asked for.
import "./htmx-4.0.1.js";
