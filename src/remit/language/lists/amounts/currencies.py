"""Money: signs, codes and words for currencies, each with its ISO code; which of them leave the country open."""

CODES = (
    "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF",
    "RON", "BRL", "MXN", "ZAR", "KRW", "SGD", "HKD", "ILS", "TRY", "UAH", "THB", "IDR", "MYR", "PHP", "VND", "AED",
    "SAR", "NGN", "KES", "EGP", "CLP", "COP", "ARS", "PEN", "TWD", "BGN", "ISK",
)  # fmt: skip
"""ISO codes that may stand before or behind an amount (TRY and the like only beside one)."""

CURRENCIES = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₺": "TRY", "₽": "RUB", "₦": "NGN",
    "₪": "ILS", "฿": "THB", "₫": "VND", "₱": "PHP", "₴": "UAH",
    "us $": "USD", "us dollar": "USD", "us dollars": "USD", "a $": "AUD", "au $": "AUD", "c $": "CAD", "ca $": "CAD",
    "nz $": "NZD", "hk $": "HKD", "s $": "SGD", "r $": "BRL",
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "bucks": "USD", "pound": "GBP", "pounds": "GBP",
    "quid": "GBP", "pounds sterling": "GBP", "sterling": "GBP", "swiss franc": "CHF", "swiss francs": "CHF",
    "franc": "CHF", "francs": "CHF", "yen": "JPY", "yuan": "CNY", "rmb": "CNY", "renminbi": "CNY", "rupee": "INR",
    "rupees": "INR", "rand": "ZAR", "zloty": "PLN", "zlotys": "PLN", "zł": "PLN",
    "australian dollars": "AUD", "canadian dollars": "CAD", "singapore dollars": "SGD", "new zealand dollars": "NZD",
    "hong kong dollars": "HKD", "pesos": "MXN", "shekels": "ILS", "reais": "BRL", "naira": "NGN", "lira": "TRY",
    "swedish kronor": "SEK", "swedish crowns": "SEK", "norwegian kroner": "NOK", "norwegian crowns": "NOK",
    "danish kroner": "DKK", "danish crowns": "DKK", "czech crowns": "CZK", "forint": "HUF",
}  # fmt: skip
"""What stands beside an amount of money, and its code."""

OPEN = ("$", "dollar", "dollars", "bucks", "£", "pound", "pounds", "¥", "rupee", "rupees", "franc", "francs", "pesos")
"""Signs and words that several countries use for their money: the code is assumed."""

CENTS = {
    "cent": ("USD", True), "cents": ("USD", True), "¢": ("USD", True), "ct": ("EUR", True), "euro cent": ("EUR", False),
    "euro cents": ("EUR", False), "eurocent": ("EUR", False), "eurocents": ("EUR", False), "us cents": ("USD", False),
    "pence": ("GBP", False), "penny": ("GBP", False),
}  # fmt: skip
"""Hundredths: of which currency, and whether that is assumed."""

THOUSANDS = {"keur": "EUR", "teur": "EUR", "kusd": "USD", "kgbp": "GBP", "kchf": "CHF"}
"""Codes that say *thousand* themselves."""

UNCLEAR = ("kr", "crowns", "kronor", "kroner", "krona", "krone", "dinar", "dinars", "dirham", "credits")
"""Words for money of which nobody can tell whose it is."""
