"""Answers on models and their success, each with the metrics it must be read as (see `answers_metrics.py`)."""

ANSWERS: dict[str, dict[str, str]] = {
    "modeling.business-metrics": {
        "recall at least 80 % for new customers on the test set of 2025": (
            "recall | >=80% | condition:test set of 2025 | group:new customers"
        ),
        "defect detection recall must be at least 95 % and precision at least 60 %": (
            "recall | >=95%; precision | >=60%"
        ),
        "sensitivity of 90 % at 95 % specificity": "recall | >=90% | condition:95 % specificity | ?op",
        "MAPE under 8 % for each store": "mape | <8% | attribute:store",
        "WER below 12 % on the phone line": "word-error-rate | <12% | group:phone line",
        "macro-averaged recall of at least 80 %": "recall | >=80% | statistic:macro",
        "recall of at least 80 % is impossible": "",
        "recall and precision of at least 80 %": "recall | >=80%; precision | >=80%",
        "accuracy, recall at least 80 %": "",
        "improve recall by 5 %": "recall | >=5% | reference:now | action:rise | ?op,reference",
        "recall 5 % higher than today": "recall | >=5% | reference:today | ?op",
        "recall may drop by at most 2 points": "recall | <=2 pp | reference:now | action:fall | ?reference",
        "Sensitivity for melanoma of at least 95 % and specificity of at least 80 %.": (
            "recall | >=95% | group:melanoma; specificity | >=80%"
        ),
        "We need a sensitivity of at least 95 % on lesions under 6 mm, since a missed melanoma can kill.": (
            "recall | >=95% | group:lesions under 6 mm"
        ),
        "AUROC ≥ 0.92 on the external cohort from 2024": "auc | >=0.92 1 | group:external cohort from 2024",
        "negative predictive value above 99 % in the emergency department": (
            "negative-predictive-value | >99% | group:emergency department"
        ),
        "No more than 2 false alarms per shift": "false-alarms | <=2 false alarm | period:shift",
        "at most 5 % false positives": "",
        "Dice of at least 0.85 for the liver, 0.7 for tumours": (
            "dice | >=0.85 1 | group:liver; dice | >=0.7 1 | group:tumours | ?op"
        ),
        "MAE below 50 kWh for each substation": "mae | <50 kWh | attribute:substation",
        "RMSE of at most 1.5 °C": "rmse | <=1.5 °C",
        "WAPE below 20 % for new products and below 12 % for the others": "",
        "forecast error below 10 %": "",
        "WER under 8 % on clean speech and under 15 % in noise": (
            "word-error-rate | <8% | group:clean speech; word-error-rate | <15% | condition:noise"
        ),
        "word error rate of at most 12 % for every dialect": "word-error-rate | <=12% | attribute:dialect",
        "At least 99 % of scratches must be found and no more than 1 % good parts rejected": "",
        "miss rate below 0.5 %, false alarm rate below 3 %": "false-negative-rate | <0.5%; false-positive-rate | <3%",
        "recall of 80 % at a false positive rate of 5 %": (
            "recall | >=80% | condition:false positive rate of 5 % | ?op"
        ),
        "Gini above 0.6": "",
        "approval rate of at least 40 %": "selection-rate | >=40%",
        "KS of at least 0.4": "",
        "good accuracy": "",
        "recall below 80 % is unacceptable": "",
        "our model reaches 85 % recall": "",
        "recall is 85 %": "",
        "recall@10 of at least 0.5": "recall | >=0.5 1 | statistic:@10",
        "recall of at least 80 % with 95 % confidence": "",
        "recall 0.8 > precision 0.6": "",
        "recall not 80 %": "",
        "accuracy of 90 % in 9 of 10 cases": "",
        "top-5 accuracy of 90 %": "accuracy | >=90% | statistic:@5 | ?op",
        "recall of at least 80 % and 60 %": "",
        "precision and recall at least 80 % and 60 %": "",
        "recall of at least 80 % for women, men 75 %": "",
        "recall of at least 80 % unless it costs precision": "",
        "recall of 80 % ± 2": "",
        "recall at least 800 %": "",
        "recall of at least 80 % on 90 % of days": "",
        "recall at least 80 % precision at least 60 %": "",
        "accuracy within 5 % of the baseline": "",
        "accuracy no worse than 85 %": "accuracy | >=85%",
        "target recall 80 %, minimum 70 %": "",
        "maximum recall 80 %": "",
        "recall at least 80 % for each study site": "recall | >=80% | attribute:study site",
        "recall of at least 80 % for class 1": "",
        "recall of at least 80 % by 2027": "recall | >=80% | condition:by 2027",
        "recall of at least 80 % in 2027": "",
        "recall of at least 80 % is nice to have": "",
        "80 % recall or better": "",
        "not accuracy": "",
        "recall, not precision": "",
        "recall of at least 80 % or 0.7 F1": "",
        "either recall of 80 % or precision of 90 %": "",
        "recall at least 80 % for nurses to trust it": "",
        "recall of at least 80 % when the light is good": "",
        "recall of at least 80 % during night shifts": "recall | >=80% | condition:night shifts",
        "recall of at least 80 % after 6 months": "",
        "recall must rise above 80 %": "recall | >80%",
        "recall has to go from 70 % to 80 %": "recall | >=80% | reference:70 % | ?op",
        "recall between 80 and 90 %": "recall | 80..90%",
        "accuracy of humans is 92 %": "",
        "the competitor has 92 % accuracy": "",
        "recall: 80": "recall | >=80 | ?op",
        "at least 80 % recall for invoices under 500 EUR": "recall | >=80% | group:invoices under 500 eur",
        "at least 95 % of the fraud must be caught": "",
        "The share of missed defects must not exceed 0.1 %": "false-negative-rate | <=0.1%",
        "an accuracy of at least 90 % when measured on the test set": "",
        "accuracy above 90 % on the test set, measured monthly": (
            "accuracy | >90% | condition:test set | schedule:every month"
        ),
        "accuracy ≥ 90 % (macro)": "",
        "kappa": "cohens-kappa | ?what",
        "F1 0.8 for English, 0.75 for German and 0.7 for Finnish": (
            "f1 | >=0.8 1 | group:english | ?op; f1 | >=0.75 1 | group:german | ?op; f1 | >=0.7 1 | group:finnish | ?op"
        ),
        "F1 of 0.8 for English and German": "",
        "F1 of 0.8 for English, German and Finnish": "",
        "recall of at least 90 %, 95 % for children": "recall | >=90%; recall | >=95% | group:children | ?op",
        "recall ≥ 90 % for adults and children": "",
        "First recall for tumours, at least 95 %; then precision, at least 40 %.": (
            "recall | >=95% | group:tumours; precision | >=40%"
        ),
        "MAE of delivery time below 5 minutes": "mae | <5 min",
        "absolute error below 2 kg for 95 % of animals": "",
        "yield forecast MAPE below 10 % on fields over 5 ha": "mape | <10% | group:fields over 5 ha",
        "mAP of at least 0.5 at IoU 0.5": "mean-average-precision | >=0.5 1 | condition:iou 0.5",
        "mAP@50 above 60 %": "mean-average-precision | >60% | statistic:@0.5",
        "at least 95 % of defects found at no more than 2 % false alarms": "",
        'Top priority: recall ≥ 0.95 for class "crack"': "recall | >=0.95 1 | group:class crack",
        "word accuracy above 90 %": "",
        "BLEU of at least 30 for German to English": "",
        "R2 of at least 0.8": "r2 | >=0.8 1",
        "R² above 0.8": "",
        "balanced accuracy > 75%": "balanced-accuracy | >75%",
        "log loss under 0.4": "log-loss | <0.4",
        "calibration error at most 0.05": "calibration-error | <=0.05 1",
        "RMSE at most 3 kW on weekdays and 5 kW on weekends": (
            "rmse | <=3 kW | condition:weekdays; rmse | <=5 kW | condition:weekends | ?op"
        ),
        "sensitivity ≥ 0.95, specificity ≥ 0.80": "recall | >=0.95 1; specificity | >=0.8 1",
        "maximise recall at a precision of at least 90 %": "",
        "precision ≥ 90 % at recall ≥ 70 %": "precision | >=90% | condition:recall ≥ 70 %",
        "accuracy of 95%+": "accuracy | >=95%",
        "95+ % accuracy": "accuracy | >=95%",
        "at least 90 percent accuracy for both languages": "",
        "accuracy > 0,9": "",
        "F1-score of at least 0.8 per class": "f1 | >=0.8 1 | attribute:class",
        "accuracy at least 20 % above chance": "accuracy | >=20% | reference:chance",
        "recall for fraud above 10,000 EUR at least 99 %": "recall | >=99% | group:fraud above 10,000 eur",
        "R2 > 0.7, MAE < 5 kWh": "r2 | >0.7 1; mae | <5 kWh",
        "RMSE below 3 °C in summer": "rmse | <3 °C | condition:summer",
        "WER ≤ 10 % in a quiet room and ≤ 20 % on the shop floor": (
            "word-error-rate | <=10% | group:quiet room; word-error-rate | <=20% | group:shop floor"
        ),
        "the model should miss at most 1 % of tumours": "",
        "miss rate of at most one in a thousand": "false-negative-rate | <=0.1%",
        "accuracy must be 90 %": "accuracy | >=90% | ?op",
        "accuracy should ideally be 95 % but at least 90 %": "",
        "top-1 accuracy at least 80 %": "accuracy | >=80% | statistic:@1",
        "mean average precision of at least 0.6": "mean-average-precision | >=0.6 1",
        "at least 0.75 AUC": "auc | >=0.75 1",
        "AUC-ROC of 0.85": "auc | >=0.85 1 | ?op",
        "An error of 5 % is tolerable": "",
        "error rate of 5 % is acceptable": "error-rate | <=5% | ?op",
        "an error rate of at most 5 %": "error-rate | <=5%",
        "mAP of at least 0.5": "mean-average-precision | >=0.5 1",
    },
    "modeling.fairness": {
        "equal opportunity difference of at most 0.1 between men and women": (
            "true-positive-rate-gap | <=0.1 1 | attribute:sex | ?attribute,reference"
        ),
        "four-fifths rule for sex": "selection-rate-ratio | >=0.8 1 | attribute:sex | ?amount,reference",
        "The recall of women may be at most 5 points below that of men.": (
            "recall | <=5 pp | reference:men | attribute:sex | group:women | action:fall | ?attribute"
        ),
        "true positive rate gap of at most 5 points between skin tones": (
            "true-positive-rate-gap | <=5 pp | attribute:skin tone | ?reference"
        ),
        "recall at least 80 % for every skin tone": "recall | >=80% | attribute:skin tone",
        "the false negative rate must not differ by more than 3 points between age groups": "",
        "equalised odds": "",
        "demographic parity difference below 0.1 for sex and age": (
            "selection-rate-gap | <0.1 1 | attribute:sex | ?reference; "
            "selection-rate-gap | <0.1 1 | attribute:age | ?reference"
        ),
        "false negative rate at most 5 % for every age group": "false-negative-rate | <=5% | attribute:age",
        "the selection rate of women at least 80 % of that of men": (
            "selection-rate-ratio | >=80% | reference:men | attribute:sex | group:women | ?attribute"
        ),
        "equal recall": "",
        "recall gap between skin tones below 5 points": (
            "true-positive-rate-gap | <5 pp | attribute:skin tone | ?reference"
        ),
        "accuracy for children at least 90 %": "accuracy | >=90% | group:children",
        "the same false-positive rate for all nationalities, within 2 points": "",
        "at most 5 % difference in recall between men and women": (
            "true-positive-rate-gap | <=5% | attribute:sex | ?attribute,reference,unit"
        ),
        "recall of each group within 5 points of the overall recall": "",
        "the approval rate for women must be at least 80 % of the approval rate for men": "",
        "false positive rate parity within 2 points between regions": "",
        "accuracy above 85 % for both women and men": "",
        "80 % rule for age": "selection-rate-ratio | >=0.8 1 | attribute:age | ?amount,reference",
        "demographic parity": "",
    },
    "scoping.success-metrics": {
        "reduce churn from 5 % to 4 % within a year": "outcome | <=4% | window:1 year | reference:5 % | churn | ?op",
        "increase revenue per visit by 2 %": (
            "outcome | >=2% | reference:now | action:rise | revenue per visit | ?op,reference"
        ),
        "cut manual checks by half": "outcome | >=50% | reference:now | action:fall | manual checks | ?op,reference",
        "Within six months after release, no-shows fall from 20 % to 15 %": (
            "outcome | <=15% | window:6 month | reference:20 % | no-shows | ?op"
        ),
        "customer churn down by 10 %": (
            "outcome | >=10% | reference:now | action:fall | customer churn | ?op,reference"
        ),
        "at least 30 % fewer no-shows": "outcome | >=30% | reference:now | action:fall | no-shows | ?reference",
        "a 10 % reduction in energy use per ton within two years": (
            "outcome | >=10% | window:2 year | reference:now | action:fall | energy use per ton | ?op,reference"
        ),
        "conversion rate from 2 % to 2.5 % within six months after release": (
            "conversion-rate | >=2.5% | window:6 month | reference:2 % | ?op"
        ),
        "NPS from 30 to 40": "net-promoter-score | >=40 | reference:30 | ?op",
        "Nurses save 2 hours per shift": "",
        "reduce the time per claim from 20 minutes to 12 minutes": (
            "outcome | <=12 min | reference:20 min | time per claim | ?op"
        ),
        "churn rate below 4 %": "churn-rate | <4%",
        "Customer churn should fall by 10 % within a year, and revenue per visit rise by 2 %.": (
            "outcome | >=10% | window:1 year | reference:now | action:fall | customer churn | ?op,reference; "
            "outcome | >=2% | reference:now | action:rise | revenue per visit | ?op,reference"
        ),
        "halve scrap within a year": "outcome | >=50% | reference:now | action:fall | scrap | ?op,reference",
        "reduce scrap to 2 %": "outcome | <=2% | scrap | ?op",
        "raise click-through rate from 1.2 % to 1.5 %": "click-rate | >=1.5% | reference:1.2 % | ?op",
        "stock-outs fall by a third": "",
        "15 % less food waste per store within 12 months": (
            "outcome | >=15% | window:12 month | reference:now | action:fall | food waste per store | ?op,reference"
        ),
        "at least 5 % more revenue per visitor": (
            "outcome | >=5% | reference:now | action:rise | revenue per visitor | ?reference"
        ),
        "Stock-outs, waste": "",
        "Within a year after go-live, unplanned downtime falls by 20 %": (
            "outcome | >=20% | window:1 year | reference:now | action:fall | unplanned downtime | ?op,reference"
        ),
        "unplanned downtime from 40 to 30 hours per month": (
            "outcome | <=30 h | period:month | reference:40 h | unplanned downtime | ?op"
        ),
        "customer satisfaction of at least 4.2 out of 5": "",
        "reduce average handling time by 30 seconds": (
            "outcome | >=30 s | reference:now | action:fall | average handling time | ?op,reference"
        ),
        "first-call resolution from 70 % to 78 % by the end of 2027": (
            "outcome | >=78% | condition:by the end of 2027 | reference:70 % | first-call resolution | ?op"
        ),
        "2 points higher margin": "outcome | >=2 pp | reference:now | action:rise | margin | ?op,reference",
        "Ten percent fewer readmissions within 30 days of discharge": "",
        "Fraud losses down 15 % year on year": "",
        "at least 500,000 EUR saved per year": "",
        "cost per claim below 12 EUR": "cost | <12 EUR | period:claim",
        "Increase the share of automatically handled claims from 40 % to 60 % in the first year": (
            "outcome | >=60% | window:1 year | reference:40 % | share of automatically handled claims | ?op"
        ),
        "The false alarm rate of the nurses' call system should drop from 30 % to 10 %.": (
            "false-positive-rate | <=10% | reference:30 % | group:nurses' call system | ?op"
        ),
        "fewer complaints": "",
        "NPS at least 40": "net-promoter-score | >=40",
        "harvest losses reduced from 8 % to 6 % within two seasons": "",
        "click-through rate up by 5 %": "click-rate | >=5% | reference:now | action:rise | ?op,reference",
        "95 % of parcels delivered on time": "",
        "time to diagnosis from 14 days to 7 days": "outcome | <=7 day | reference:14 day | time to diagnosis | ?op",
        "Revenue +3 %": "outcome | >=3% | reference:now | action:rise | revenue | ?op,reference",
        "10 % more bookings": "outcome | >=10% | reference:now | action:rise | bookings | ?op,reference",
        "Bookings +10 %": "outcome | >=10% | reference:now | action:rise | bookings | ?op,reference",
        "bookings up 10 % within a year": (
            "outcome | >=10% | window:1 year | reference:now | action:rise | bookings | ?op,reference"
        ),
        "save 1.5 million EUR per year": "",
        "200 fewer call-outs per month": "",
        "waiting time below 20 minutes": "outcome | <20 min | waiting time",
        "at most 2 % wrong deliveries": "",
        "Reduce food waste (now 8 %) to 5 %.": "",
        "food waste of at most 5 %": "outcome | <=5% | food waste",
        "the share of manual checks falls from 30 % to 10 % and the error rate stays below 1 %": (
            "outcome | <=10% | reference:30 % | share of manual checks | ?op; error-rate | <1%"
        ),
        "nurses spend 30 minutes less per shift on paperwork": "",
        "harvest loss under 3 % in wet years": "outcome | <3% | group:wet years | harvest loss",
    },
    "modeling.baseline": {
        "accuracy at least 3 points above the current rule": "accuracy | >=3 pp | reference:current rule",
        "recall 5 points better than the baseline": "recall | >=5 pp | reference:baseline | ?op",
        "10 % lower MAE than the naive forecast": "mae | >=10% | reference:naive forecast | ?op",
        "MAPE at least 10 % below the seasonal naive forecast on the hold-out year": (
            "mape | >=10% | reference:seasonal naive forecast | group:hold-out year"
        ),
        "beat the naive forecast by at least 10 % in MAPE": "mape | >=10% | reference:naive forecast",
        "The model must outperform the current rule by 3 points in accuracy": (
            "accuracy | >=3 pp | reference:current rule | ?op"
        ),
        "at most 1 point worse recall than the current model": (
            "recall | <=1 pp | reference:current model | action:fall"
        ),
        "recall must be no worse than the current model": "recall | >= | reference:current model",
        "MAE 15 % lower than persistence": "mae | >=15% | reference:persistence | ?op",
        "mean absolute error at least 10 % better than the planners": "mae | >=10% | reference:planners",
        "baseline: logistic regression with an AUC of 0.78": "",
        "Our baseline is the current rule, which has a recall of 70 %. The model must be at least 5 points better.": (
            ""
        ),
        "RMSE must be 20 % lower than that of last year's model": "rmse | >=20% | reference:last year's model | ?op",
        "at least as accurate as a radiologist": "",
        "human level: 92 % accuracy": "",
        "beat the seasonal naive forecast": "",
        "naive forecast with MAPE 12 %": "",
        "The nurses' own judgement: sensitivity about 70 %": "",
        "MAPE below 12 %, which is what the planners reach": "mape | <12%",
        "5 % better than the rule": "",
        "at least 5 points more recall than the rules at the same precision": "",
    },
    "modeling.security": {
        "accuracy under attack of at least 70 %": "robust-accuracy | >=70%",
        "attack success rate below 5 %": "attack-success-rate | <5%",
        "accuracy must not drop by more than 5 points under adversarial noise": (
            "accuracy | <=5 pp | condition:adversarial noise | reference:now | action:fall | ?reference"
        ),
    },
    "scoping.ml-fit": {
        "at least 70 % accuracy in a proof of concept": "accuracy | >=70% | group:proof of concept",
        "AUC above 0.75 on last year's data": "auc | >0.75 1 | condition:last year's data",
    },
}
