"""For whom somebody speaks, in Chinese records: 肯尼亚总统, 多特蒙德市市长, 他的政府."""

import re

from record.languages.standing import REGION, STATE, TOWN, Office, Standing

STANDING = Standing(
    offices=(
        Office(
            words=re.compile(
                r"总统|总理|首相|国家元首|国家主席|国王|部长|大臣|国务秘书|国务卿|大使|常驻代表|部[^，；部]{0,30}秘书(?!长|处)"
            ),
            of="country",
            nouns=STATE,
        ),
        Office(words=re.compile(r"市长|市议会"), of="place", nouns=TOWN),
        Office(words=re.compile(r"省长|州长|区域委员会"), of="place", nouns=REGION),
    ),
    own=(
        ("government", re.compile(r"[他她]的政府")),
        ("country", re.compile(r"[他她]的(?:国家|祖国)")),
        ("city", re.compile(r"[他她](?:的|所在的?)城市")),
        ("area", re.compile(r"[他她](?:的|所在的?)地区")),
        ("company", re.compile(r"[他她](?:的|所在的?)公司")),
    ),
)
