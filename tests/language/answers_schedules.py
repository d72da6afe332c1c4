"""Answers on schedules, triggers, events and cycles, each with what is found in it; "" is nothing, unread a note.

The short form is that of `said` in `test_schedules.py`: what, <condition>, statistic, operator and amount, [schedule] …
"""

SCHEDULES: dict[str, dict[str, str]] = {
    "deployment.retraining": {
        "every Monday, or when accuracy drops below 85 %": "trigger [every monday]; trigger <accuracy> <85 %",
        "monthly, or when accuracy drops below 85%": "trigger [every month]; trigger <accuracy> <85 %",
        "We retrain weekly.": "trigger [every week]",
        "Prices change daily, so we retrain weekly.": "trigger [every week]",
        "Prices change daily, so every two weeks.": "trigger [every 2 week]",
        "Customers restock weekly, so retraining monthly is plenty.": "trigger [every month]",
        "Agents move between teams every quarter; the model is rebuilt each quarter at the latest.": (
            "trigger >= [every quarter]"
        ),
        "If accuracy falls under 85 % over two weeks": "trigger <accuracy> <85 % window 2 week",
        "when PSI of any feature exceeds 0.2": "trigger <drift> psi >0.2 by feature",
        "whenever drift is detected": "trigger <drift>",
        "as soon as recall is 3 points lower than at release": "trigger <recall> >=3 pp fall vs release ?op",
        "after 10,000 new labelled images": "trigger <new data> >=10000 image ?op",
        "when a new batch of labels arrives": "trigger <new data>",
        "when a new product is launched": "trigger <a new product is launched>",
        "When drift is detected we retrain.": "trigger <drift>",
        "When a new product is launched, we retrain within two days.": "trigger <a new product is launched>",
        "weekly, but not more than once a week": "trigger [every week]; retraining-pause >=1 week",
        "at most once a week": "retraining-pause >=1 week",
        "Every month, with a pause of at least a week between two runs": (
            "trigger [every month]; retraining-pause >=1 week"
        ),
        "If accuracy falls below 85 %, the on-call engineer is paged.": "",
        "Reports go out monthly.": "",
        "weekly or monthly": "unread",
        "either weekly or monthly": "unread",
        "biweekly": "unread",
        "regularly": "unread",
        "when needed": "unread",
        "We do not retrain weekly": "",
        "never on Mondays": "",
        "Retrained on the first Monday of each month at 03:00, and after each release": (
            "trigger [first monday of every month at 03:00]; trigger <release>"
        ),
        "The model is rebuilt from scratch each quarter; a light update runs every night on fresh orders": (
            "trigger [every quarter]; trigger [every day at night]"
        ),
        "after every harvest": "trigger <harvest>",
        "before every heating season": "trigger <before heating season>",
        "on new data": "trigger <new data>",
        "on drift or on request": "trigger <drift>; trigger <on demand>",
        "manually": "trigger <on demand>",
        "weekly or manually": "trigger [every week]; trigger <on demand>",
        "At least once a month": "trigger >= [every month]",
        "We use three years of data, retrained twice a year.": "trigger [2 per year]",
        "retrain when the word error rate rises above 12 % for three days in a row": (
            "trigger <word-error-rate> >12 % window 3 day"
        ),
        "when the MAPE on the hold-out stores climbs by more than 2 points compared with last month": (
            "trigger <mape> >2 pp rise vs last month in hold out stores"
        ),
        "if F1 of any class sinks under 0.7": "trigger <f1> <0.7 by class",
        "Every Monday the shops send their counts.": "",
        "Weekly sales data drive the model.": "",
        "the model is retrained on weekly sales, once a month": "trigger [every month]",
        "05/06": "",
        "every 05/06": "",
        "since Monday we retrain daily": "",
        "- every Monday": "trigger [every monday]",
        "- after 500 new labelled defects": "trigger <new data> >=500 defect ?op",
        "- when recall falls below 0.9": "trigger <recall> <0.9",
        "Whichever comes first: six-monthly, or 5,000 new biopsies graded": (
            "trigger [every 6 month]; trigger <new data> >=5000 biopsy ?op"
        ),
        "The tariff changes twice a year": "",
        "Quarterly is enough for our pumps.": "trigger [every quarter]",
        "Once a quarter, unless the data scientist says otherwise": "unread",
        "when the label distribution changes by 10 %": "trigger <the label distribution changes by 10 %>",
        "Retrain once we have 500 more labels": "trigger <new data> >=500 label ?op",
        "Once a new sensor type is installed": "trigger <a new sensor type is installed>",
        "every 1000 new rows": "trigger <new data> >=1000 row ?op",
        "Fraud patterns move quickly, so we want a fresh model each night at 2 am.": "trigger [every day at 02:00]",
        "nightly": "trigger [every day at night]",
        "Every six weeks or when more than 2,000 corrected transcripts have come in, whichever is earlier": (
            "trigger [every 6 week]; trigger <new data> >2000 transcript"
        ),
        "when accuracy drops": "trigger <accuracy drops>",
        "performance degradation": "",
        "when it makes sense": "unread",
        "if the error rate doubles": "trigger <the error rate doubles>",
        "if error rate exceeds 5 % or latency exceeds 300 ms": "trigger <error-rate> >5 %; trigger <latency> >300 ms",
        "We look at drift every week and retrain when the PSI passes 0.25": "trigger <drift> psi >0.25",
        "The data is stored daily": "",
        "Not before the tests are green": "",
        "only when drift is confirmed by a data scientist": "trigger <drift is confirmed by a data scientist>",
        "continuously": "trigger [continuous]",
        "every few weeks": "unread",
        "twice a season": "trigger [2 per season]",
        "every spring before sowing": "trigger [every spring]",
        "every night, except when a release is running": "",
        "every night, not at weekends": "unread",
        "every Monday, never during the harvest": "unread",
        "each quarter, or if WER climbs over 15 percent": "trigger [every quarter]; trigger <word-error-rate> >15 %",
        "if the share of unknown words is above 3 %": "trigger <the share of unknown words is above 3 %>",
        "when 5 % more labels have come in": "trigger <5 % more labels have come in>",
        (
            "no fixed schedule; when the average precision on last week's claims is 5 points below the value at release"
        ): "trigger <pr-auc> >=5 pp fall vs release of last week's claims ?op",
        "Every two months by the ML team": "trigger [every 2 month]",
        "every 5 million transactions": "trigger <new data> >=5000000 transaction ?op",
        "Retraining takes place on the first of every month at midnight UTC": (
            "trigger [1 of every month at 00:00 utc]"
        ),
        "At most once per day": "retraining-pause >=1 day",
        "The pipeline retrains nightly on the last 90 days of sales": "trigger [every day at night]",
        (
            "We retrain every 3 months and additionally whenever the population stability index of an input "
            "goes above 0.25 for a week."
        ): "trigger [every 3 month]; trigger <drift> psi >0.25 window 1 week by input",
        "Each Sunday at 02:00, or as soon as 1,000 corrected labels have been collected.": (
            "trigger [every sunday at 02:00]; trigger <new data> >=1000 label ?op"
        ),
        "Usually monthly.": "trigger [every month]",
        "Model updates ship with the quarterly firmware release": "",
        "The model learns online": "",
        "whenever the recipe of the paint changes": "trigger <the recipe of the paint changes>",
        "only on explicit request by the clinic": "",
        "every 500 hours of operation": "unread",
        "after 1,000 flight hours": "unread",
        "After every 50,000 km": "trigger <50,000 km>",
        "every 2-3 weeks": "trigger [every 3 week] ?schedule",
        "every other Friday": "trigger [every 2 week on friday]",
        "every second Tuesday at 4 pm": "trigger [every 2 week on tuesday at 16:00] ?schedule",
        "last working day of each month": "trigger [last working day of every month]",
        "twice a week, on Tuesday and Friday": "trigger [every tuesday and friday]",
        "every year in March and September": "trigger [every march and september]",
        "on the 1st and 15th of each month": "trigger [1 and 15 of every month]",
        "quarterly": "trigger [every quarter]",
        "half-yearly": "trigger [every 6 month]",
        "once a fortnight": "trigger [every 2 week]",
        "once or twice a month": "unread",
        "every couple of months": "unread",
        "every week or so": "trigger [every week] ~",
        "bi-monthly": "unread",
        "from time to time": "unread",
        "as often as possible": "unread",
        "every Monday or Thursday": "unread",
        "hourly on weekdays": "unread",
        "weekly, except in December": "unread",
        "We retrained it last Monday.": "",
        "Monday": "",
        "05/06 and 01/11": "",
        "daily, weekly and monthly": "trigger [every day]; trigger [every week]; trigger [every month]",
        "only when the on-call engineer starts it": "trigger <the on call engineer starts it>",
        "if precision is below 0.8 or recall is below 0.7": "trigger <precision> <0.8; trigger <recall> <0.7",
        "if precision and recall fall below 0.8": "unread",
        "if accuracy rises above 85 %": "trigger <accuracy> >85 %",
        "when accuracy is 85 %": "unread",
        "if accuracy crosses 90 %": "trigger <accuracy> <90 %",
        "when the error rate crosses 2 %": "trigger <error-rate> >2 %",
        "when the false alarm rate reaches 5 %": "trigger <false-positive-rate> >=5 %",
        "if accuracy drops by 3 points": "trigger <accuracy> >=3 pp fall vs now ?op,reference",
        "when the mean absolute error grows by more than 10 % against the baseline": (
            "trigger <mae> >10 % rise vs baseline"
        ),
        "if recall for women falls below 75 %": "trigger <recall> <75 % of women",
        "as soon as word error rate on the night shift exceeds 20 %": "trigger <word-error-rate> >20 % in night shift",
        "when drift in any sensor is detected": "trigger <drift in any sensor is detected>",
        "when something changes": "unread",
        "when it is necessary": "unread",
        "after enough new cases": "unread",
        "after fewer than 500 new cases": "unread",
        "when more than 200 new complaints have been labelled": "trigger <new data> >200 complaint",
        "once 1,000 new scans have been read by two radiologists": "unread",
        "after 2 GB of new audio": "unread",
        "with every software release": "trigger <release>",
        "after each campaign": "trigger <campaign>",
        "before every flu season": "trigger <before flu season>",
        "when prices, tariffs or taxes change": "",
        "when the ward gets a new scanner, retrain": "trigger <the ward gets a new scanner>",
        "When a new crop is sown we retrain the model.": "trigger <a new crop is sown>",
        "if the operator asks for it": "trigger <the operator asks for it>",
        "whenever drift is detected, but at most once a month": "trigger <drift>; retraining-pause >=1 month",
        "with at least three days between two runs": "retraining-pause >=3 day",
        "cool-down of 24 hours": "retraining-pause >=24 h ?op",
        "Retraining must not happen more often than every two weeks": "",
        "We never retrain on Fridays": "",
        "Reports are sent weekly and the model is retrained monthly.": "trigger [every month]",
        "The bank settles daily; retrain every night.": "unread; trigger [every day at night]",
        "The team meets every Monday, the model gets a refresh each month.": "trigger [every month]",
        "Sales peak every December.": "",
        "A light refit nightly, a full retraining every Sunday": (
            "trigger [every day at night]; trigger [every sunday]"
        ),
        "no later than every six months": "trigger >= [every 6 month]",
        "every six months at the latest": "trigger >= [every 6 month]",
        "every 100 days": "trigger [every 100 day]",
        "about every three weeks": "trigger [every 3 week] ~",
        "Retrained with each season's first milk samples": "unread",
        "Every time a new customer is onboarded": "trigger <a new customer is onboarded>",
        "Each time the label guideline changes": "trigger <the label guideline changes>",
        "Training is cheap, so nightly.": "trigger [every day at night]",
        "yearly, because tariffs change once a year": "trigger [every year]",
        "Weekly? Perhaps daily.": "trigger [every week]; unread",
        "on the last Sunday of October": "",
        "at the end of each quarter": "trigger [end of every quarter]",
        "at month-end": "trigger [end of every month]",
        "Soil changes slowly; a new fit each winter, before the sowing plan is made, is plenty.": (
            "trigger [every winter]"
        ),
        (
            "The radiology model is retrained after every 2,000 newly confirmed findings, but not before the "
            "ethics board has agreed."
        ): "trigger <new data> >=2000 finding ?op",
        "Retrain if mean IoU on the monthly audit set drops under 0.65.": "trigger <iou> <0.65 in monthly audit set",
        "Every night the price feed is refreshed, and the model is refitted on Sundays.": "trigger [every sunday]",
        "Whenever the bank issues a new card product we fine-tune within a week.": (
            "trigger <the bank issues a new card product>"
        ),
        "If the CER goes up by 2 points against the last training": (
            "trigger <character-error-rate> >=2 pp rise vs last training ?op"
        ),
        "We plan for once a quarter, sooner if the complaint rate exceeds 1 %.": (
            "trigger [every quarter]; trigger <complaint-rate> >1 %"
        ),
        "About every 6 weeks, when the new collection is in the shops.": "trigger [every 6 week] ~; unread",
        "Nobody retrains it.": "",
        "The vendor retrains it, we don't know when.": "",
        "Only after a human has approved it.": "unread",
        "Twice a year (spring and autumn)": "trigger [2 per year]",
        "every Monday 6am": "trigger [every monday at 06:00]",
        "Every 4 hours during the day": "unread",
        "each morning before the shift": "trigger [every day in the morning]",
        "The nightly job retrains the model on the last 30 days.": "trigger [every day at night]",
        "Triggers: schedule (weekly), drift (PSI > 0.2), new labels (1,000).": "unread",
        "Once the balanced accuracy over any 14 days is under 0.8": "trigger <balanced-accuracy> <0.8 window 14 day",
        "Retraining is triggered when at least 300 new annotated recordings are available": (
            "trigger <new data> >=300 recording"
        ),
        "We retrain weekly in winter and monthly in summer.": "unread; unread",
        "If fewer than 90 % of parcels are routed right on two consecutive days": (
            "trigger <fewer than 90 % of parcels are routed right on two consecutive days>"
        ),
        "weekly at first, monthly after the pilot": "unread; unread",
        "more often than monthly": "unread",
        "less than once a year": "unread",
        "at least quarterly and whenever the regulation changes": (
            "trigger >= [every quarter]; trigger <the regulation changes>"
        ),
        "as soon as the herd changes by more than 20 %": "trigger <the herd changes by more than 20 %>",
        "when a pump type is added, when the PSI of vibration exceeds 0.25, or every half year": (
            "trigger <a pump type is added>; trigger <drift> psi >0.25 of vibration; trigger [every 6 month]"
        ),
        "No schedule. When the nurses report more than five false alarms in a week.": (
            "trigger <the nurses report more than five false alarms in a week>"
        ),
        "never automatically; a data scientist decides each quarter": "unread",
        "Retrain every week. Delete old data every month.": "trigger [every week]",
        "After a month of use": "",
        "every release": "trigger <release>",
        "Every Monday we look at the drift report and decide": "",
        (
            "Model refreshed daily by the data platform team, full rebuild on the first Sunday of each month at "
            "4 am UTC."
        ): "trigger [every day]; trigger [first sunday of every month at 04:00 utc]",
        "Continuous learning": "",
        "if the share of manual overrides rises above 10 % over a month": (
            "trigger <the share of manual overrides rises above 10 % over a month>"
        ),
        "every 10,000 requests": "trigger <new data> >=10000 request ?op",
        "whenever accuracy is 2 % lower than last month": "trigger <accuracy> >=2 % fall vs last month ?op",
        "Retrain when accuracy < 0.9": "trigger <accuracy> <0.9",
        "accuracy below 85 %": "trigger <accuracy> <85 %",
        "drift": "trigger <drift>",
        "new data": "trigger <new data>",
        "monthly/when drift": "trigger [every month]; trigger <drift>",
        "Retrain triggers:\n- every Monday\n- after 500 new labelled defects\n- when recall falls below 0.9": (
            "trigger [every monday]; trigger <new data> >=500 defect ?op; trigger <recall> <0.9"
        ),
    },
    "scoping.ml-fit": {
        "by the end of the year": "deadline <end of the year>",
        "before go-live": "deadline <go live> <",
        "before the season": "deadline <season> <",
        "before the harvest": "deadline <harvest> <",
        "by 15 June 2027": "deadline <2027-06-15>",
        "by June 15th, 2027": "deadline <2027-06-15>",
        "by the end of Q2 2028": "deadline <2028-06-30>",
        "a prototype by autumn 2027": "deadline <autumn 2027>",
        "not before March 2027": "",
        "by 3/4/27": "unread",
        "no later than 2027-12-31, the tender says": "deadline <2027-12-31>",
        "before the next board meeting": "deadline <next board meeting> <",
        "by 2027-03-01": "deadline <2027-03-01>",
        "by the end of March 2027": "deadline <2027-03-31>",
        "We need a first version by 1 March 2027.": "deadline <2027-03-01>",
        "must be ready by Q3 2027": "deadline <q3 2027>",
        "by March 2027": "deadline <march 2027>",
        "by 05/06/2027": "unread",
        "by the data team": "",
        "before Christmas": "deadline <christmas> <",
        "until 30 February 2027": "unread",
        "by mid-2027": "deadline <mid-2027>",
        "The board wants a decision by 30 September 2027.": "deadline <2027-09-30>",
        "ready before the 2027 harvest": "",
        "by next summer": "deadline <next summer>",
    },
}
