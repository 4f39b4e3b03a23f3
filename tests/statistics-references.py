"""Reference values for the tests of the statistics, by scipy and statsmodels. Run by statistics-references.sh."""
import sys
import warnings

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.contingency_tables import Table2x2
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportions_ztest

warnings.simplefilter("ignore")


def show(name, *values):
    flat = [float(v) for value in values for v in np.ravel(value)]
    print(f"  {name}: {', '.join(repr(v) for v in flat)}")


def normal():
    for z in (-8.0, -3.5, -2.9, -1.0, 0.3, 1.96, 3.1):
        show(f"norm.cdf({z})", stats.norm.cdf(z))
    for p in (1e-9, 0.001, 0.025, 0.3, 0.9, 0.9995):
        show(f"norm.ppf({p})", stats.norm.ppf(p))
    for x, df in ((3.84, 1), (0.5, 1), (10, 4), (2, 7), (150, 100), (700, 3), (0.01, 0.5)):
        show(f"chi2.sf({x}, {df})", stats.chi2.sf(x, df))


def risk():
    for a, n, c, m in ((139, 11037, 239, 11034), (7, 20, 5, 50), (3, 3, 1, 40)):
        table = Table2x2(np.array([[a, n - a], [c, m - c]]), shift_zeros=False)
        low, high = table.riskratio_confint(0.05)
        show(f"{a} of {n} against {c} of {m}", table.riskratio, low, high)


def significance():
    for a, n, c, m in ((139, 11037, 239, 11034), (7, 20, 5, 50), (1, 2, 1, 2)):
        z, p = proportions_ztest([a, c], [n, m])
        show(f"shares {a} of {n} against {c} of {m}", z, p)
    for one, other in (((10, 2, 25), (11.5, 4, 18)), ((3.2, 1.1, 2000), (3.1, 0.9, 1500)), ((0, 1, 2), (50, 1, 2))):
        t, p = stats.ttest_ind_from_stats(*one, *other, equal_var=False)
        show(f"means {one} against {other}", t, p)
    a, b = np.repeat([1, 0, -1], [50, 30, 20]), np.repeat([1, 0, -1], [60, 30, 60])
    z = (a.mean() - b.mean()) / np.sqrt(a.var() / len(a) + b.var() / len(b))
    show("scores 50/30/20 against 60/30/60", z, 2 * stats.norm.sf(abs(z)))
    p = [0.01, 0.04, 0.03, 0.005, 0.8, 0.04, 0.2]
    show("Benjamini-Hochberg", multipletests(p, method="fdr_bh")[1])


# Patterns of three columns (two of 0 and 1, one measured) with cases, successes, and sums of a measured outcome.
DESIGN = np.array([[0, 0, 12], [0, 0, 30], [0, 1, 18], [0, 1, 41], [1, 0, 9], [1, 0, 27], [1, 1, 35], [1, 1, 50]], float)
CASES = np.array([40, 35, 28, 22, 31, 26, 19, 12])
YES = np.array([6, 8, 9, 10, 11, 12, 12, 9])


def rows():
    """The patterns written out case by case; the measured outcome is a plain formula."""
    x = np.repeat(DESIGN, CASES, axis=0)
    y = np.concatenate([np.r_[np.ones(k), np.zeros(n - k)] for n, k in zip(CASES, YES)])
    place = np.concatenate([np.arange(n) for n in CASES])
    measured = 50 - 4 * x[:, 0] + 2 * x[:, 1] + 0.3 * x[:, 2] + 5 * np.sin(place * 1.7)
    return x, y, measured, np.repeat(np.arange(len(CASES)), CASES)


def scales(x):
    """What a column is divided by before the penalty: 1 for 0 and 1, else two standard deviations."""
    return np.array([1, 1, 2 * x[:, 2].std()])


def logistic():
    x, y, _, _ = rows()
    model = sm.Logit(y, sm.add_constant(x))
    fit = model.fit(disp=0, tol=1e-14, maxiter=100)
    show("no penalty, coefficients", fit.params)
    show("errors", fit.bse)
    effects = fit.get_margeff(dummy=True)
    show("average marginal effects", effects.margeff)
    show("their errors", effects.margeff_se)
    show("intervals of the effects", effects.conf_int())
    alpha = np.r_[0, 3 * scales(x) ** 2] / len(y)
    full, penalty = sm.add_constant(x), np.diag(np.r_[0, 3 * scales(x) ** 2])
    ridge = sm.GLM(y, full, sm.families.Binomial()).fit_regularized(alpha=alpha, L1_wt=0, opt_method="bfgs").params
    show("penalty 3, coefficients of statsmodels, which stops early", ridge)
    for _ in range(5):
        p = 1 / (1 + np.exp(-full @ ridge))
        curvature = (full.T * (p * (1 - p))) @ full + penalty
        ridge = ridge + np.linalg.solve(curvature, full.T @ (y - p) - penalty @ ridge)
    show("the same after Newton's steps", ridge)
    show("errors", np.sqrt(np.diag(np.linalg.inv(curvature))))


def linear():
    x, _, y, group = rows()
    show("sums", [y[group == g].sum() for g in range(len(CASES))])
    show("sums of squares", [(y[group == g] ** 2).sum() for g in range(len(CASES))])
    fit = sm.OLS(y, sm.add_constant(x)).fit()
    show("no penalty, coefficients", fit.params)
    show("errors", fit.bse)
    show("intervals", fit.conf_int(0.05))
    full, penalty = sm.add_constant(x), np.diag(np.r_[0, 3 * scales(x) ** 2])
    inverse = np.linalg.inv(full.T @ full + penalty)
    ridge = inverse @ full.T @ y
    left = len(y) - np.trace(inverse @ full.T @ full)
    show("penalty 3, coefficients", ridge)
    show("errors", np.sqrt(((y - full @ ridge) ** 2).sum() / left * np.diag(inverse)))


# Weeks in remission of leukaemia patients, Freireich et al., Blood 21 (1963), 699-716: with 6-MP and with placebo.
TREATED = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
RELAPSED = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]
PLACEBO = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]


def survival():
    curve = sm.SurvfuncRight(TREATED, RELAPSED)
    show("times", curve.surv_times)
    show("at risk", curve.n_risk)
    show("survival", curve.surv_prob)
    show("variances", curve.surv_prob_se ** 2)
    z = stats.norm.ppf(0.975)
    theta = z * curve.surv_prob_se / (curve.surv_prob * np.log(curve.surv_prob))
    show("low", curve.surv_prob ** np.exp(-theta))
    show("high", curve.surv_prob ** np.exp(theta))
    show("median", curve.quantile(0.5), curve.quantile_ci(0.5, method="cloglog"))
    times, events = TREATED + PLACEBO, RELAPSED + [1] * len(PLACEBO)
    groups = ["treated"] * len(TREATED) + ["placebo"] * len(PLACEBO)
    show("log-rank of two", *sm.duration.survdiff(times, events, groups))
    thirds = [group if group == "treated" or i % 2 else "other" for i, group in enumerate(groups)]
    show("log-rank of three", *sm.duration.survdiff(times, events, thirds))


# Ten periods, something done from the seventh (place 6) on; bases of the two groups differ by period.
BASES = np.array([[30, 40], [25, 44], [35, 38], [28, 41], [33, 36], [31, 45], [29, 39], [36, 42], [27, 37], [34, 43]])
MEANS = np.array([[7.1, 6.4], [7.4, 6.6], [7.0, 6.5], [7.6, 6.7], [7.2, 6.3], [7.5, 6.6],
                  [8.3, 6.8], [8.1, 6.5], [8.8, 6.9], [8.2, 6.7]])
SPREAD = np.array([2.0, 1.5])  # standard deviations of the groups


def differences():
    gap, weight = MEANS[:, 0] - MEANS[:, 1], 1 / (1 / BASES).sum(axis=1)
    after, place = (np.arange(10) >= 6).astype(float), np.arange(10)
    fit = sm.WLS(gap, sm.add_constant(after), weights=weight).fit()
    show("effect by the scatter of the periods", fit.params[1], fit.bse[1], fit.pvalues[1], fit.conf_int()[1])
    inside = (SPREAD ** 2 / BASES).sum(axis=1)
    for spread in (1, 0.1):
        plus = weight * after / (weight * after).sum() - weight * (1 - after) / (weight * (1 - after)).sum()
        show(f"error of the values, spread times {spread}", spread * np.sqrt((plus ** 2 * inside).sum()))
    pre = sm.WLS(gap[:6], sm.add_constant(place[:6]), weights=weight[:6]).fit()
    show("trend before", pre.params[1], pre.bse[1], pre.pvalues[1])
    shift = place[:6] - np.average(place[:6], weights=weight[:6])
    lever = weight[:6] * shift / (weight[:6] * shift ** 2).sum()
    show("error of the trend by the values", np.sqrt((lever ** 2 * inside[:6]).sum()))
    fake = sm.WLS(gap[:6], sm.add_constant((place[:6] >= 3).astype(float)), weights=weight[:6]).fit()
    show("placebo at 3", fake.params[1], fake.bse[1], fake.pvalues[1])
    show("last period against the sixth", gap[9] - gap[5], np.sqrt(inside[9] + inside[5]))
    # Written out case by case: a saturated model with errors of the second kind of MacKinnon and White.
    y, treated, late = [], [], []
    for t, a, values in ((0, 0, [3, 5, 4, 8, 2]), (0, 1, [4, 4, 7, 5]), (1, 0, [6, 2, 5, 5, 9, 1]), (1, 1, [9, 12, 7])):
        y, treated, late = y + values, treated + [t] * len(values), late + [a] * len(values)
    x = np.column_stack([treated, late, np.multiply(treated, late)])
    fit = sm.OLS(np.array(y, float), sm.add_constant(x)).fit(cov_type="HC2", use_t=False)
    show("two periods", fit.params[3], fit.bse[3], fit.pvalues[3])


BLOCKS = {"differences": differences, "survival": survival, "logistic": logistic, "linear": linear, "normal": normal, "risk": risk, "significance": significance}

if __name__ == "__main__":
    print(f"scipy {scipy.__version__}, statsmodels {statsmodels.__version__}")
    for block in sys.argv[1:] or BLOCKS:
        print(block)
        BLOCKS[block]()
