"""Heads: nouns and verbs that each are measured in one dimension and that only some questions ask for.

Where a question does not ask for what such a word names, an amount of that dimension beside it is one of something
else: 4 GB of RAM are no size of a package, 30 minutes of journey no delay. A question's own cues win over it.
"""

from __future__ import annotations

from remit.language.lists.parting import parted

HEADS: dict[str, tuple[str, ...]] = {
    "size": parted("""
        ram | memory | vram | sram | dram | swap | cache | bandwidth | upload | uploads | uplink | downlink |
        partition | buffer | free | spare | unused | left over | training image | base image | training container |
        training set | debug build | test build | desktop version | data plan | payload | per request | line speed
    """),
    "time": parted("""
        uptime | downtime | outage | outages | timeout | horizon | ahead | look ahead | lookahead | look back |
        lookback | window | windows | moving average | rolling mean | rolling average | rolling median | median |
        mean of | average of | trend | shift | probation | experience | voyage | voyages | flight | flights |
        journey | journeys | trip | trips | drive | ride | walk | away | distant | distance | commute | transit |
        dwell | cooling off |   limitation | maturity | loan term | tenure |
        pregnancy | incubation | gestation | treatment | therapy | operation | surgery | length of stay |
        hospital stay | holiday | holidays | vacation | parental leave | meeting | workshop | course |
        apprenticeship | in service | in office | in business | in the job | employment | guarantee | subscription |
        rota | on duty | battery | battery life | charge | recharge | battery state | silent | idle | half life |
        growing season | daylight | of daylight | long | guarantee period | subscription period | term of office |
        pension | mortgage | rent | running time | playing time
    """),
    "share": parted("""
        discount | vat | tax | taxes | interest | interest rate | market share | margin | humidity | slope |
        gradient | alcohol | fat | moisture | salary | confidence | confidence level | response rate | turnout |
        occupancy | utilisation | utilization | unemployment | inflation | overtime | commission | savings |
        vacancy | absence | sick leave | open rate | disagree | overruled | overturned | bonus | tip | wear |
        state of charge | tolerance | profit | revenue | turnover | cpu | gpu | cpu load | disk full | full |
        battery | brightness | rebate | deposit | dividend | recall | precision | accuracy | error rate |
        satisfaction
    """),
    "money": parted("""
        salary | salaries | wage | wages | revenue | turnover | profit | margin | saving | savings | save us |
        saves | ticket price | sells for | sold for | rent | deductible | premium | fee | fees | worth | bonus |
        deposit | fundraising | raised | market cap | balance | fare | fares | list price | retail price |
        street price
    """),
    "count": parted("""
        employees | inhabitants | residents | seats | beds | rooms | floors | followers | branches in | founded |
        queue holds | overflow | overflows
    """),
}
