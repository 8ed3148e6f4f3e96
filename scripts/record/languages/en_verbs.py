"""Verbs of English with which a record reports."""

SAY = (
    r"said|noted|stressed|emphasized|emphasised|highlighted|reiterated|reaffirmed|drew attention|pointed out|suggested|"
    r"called (?:on|for|upon|attention)|urged|asked|inquired|acknowledged|gave an assurance|assured|agreed|added|"
    r"expressed|complained|announced|spoke|welcomed|thanked|made (?:a )?statements?|took the floor|"
    r"warned|recalled|explained|invited|proposed|declared|confirmed|argued|stated|underscored|underlined|commended|appealed|concluded|"
    r"replied|answered|remarked|commented|cautioned|insisted|mentioned|told|referred to|affirmed|echoed|concurred|"
    r"disagreed|pledged|praised|congratulated|paid tribute|observed|responded|requested|described|"
    r"doubted|wondered|advocated"
)
"""Verbs that report, in the simple past; a report within a speech has the past perfect (had said)."""
HOLD = (
    r"considered|supported|discussed|opposed|reported|claimed|maintained|promised|"
    r"endorsed|regretted|condemned|objected|outlined|presented|introduced"
)
"""Verbs of a position: a person who is only mentioned can hold one as well. What people felt is not a report."""
ACT = r"(?:decided|adopted|approved|elected|adjourned|took note)(?=\s(?:that|to|the|an?|its|of|[A-Z])|[.;]|$)"
"""What a body does without speaking."""
VERB = rf"(?:{SAY}|{HOLD}|{ACT})"
