namespace Corpora.Numerics;

/// <summary>Roots and minima.</summary>
public static partial class Optimization
{
    /// <summary>Brent's method: safe as bisection, and mostly as quick as the secant.</summary>
    public static double FindRoot(Func<double, double> function, double low, double high, double tolerance = 1e-12)
    {
        double a = low, b = high, fa = function(a), fb = function(b);
        if (fa * fb > 0)
            throw new ArgumentException($"No change of sign between {Format.Number(low)} and {Format.Number(high)}.", nameof(low));
        double c = a, fc = fa, step = b - a, before = step;
        for (var i = 0; i < 100 && fb != 0; i++)
        {
            if (fb * fc > 0)
                (c, fc, step, before) = (a, fa, b - a, b - a);
            if (Math.Abs(fc) < Math.Abs(fb))
                (a, b, c, fa, fb, fc) = (b, c, b, fb, fc, fb);
            var half = (c - b) / 2;
            if (Math.Abs(half) <= tolerance)
                break;
            if (Math.Abs(before) < tolerance || Math.Abs(fa) <= Math.Abs(fb) || !TryInterpolate(out var next))
                step = before = half;
            else
                (before, step) = (step, next);
            (a, fa) = (b, fb);
            b += Math.Abs(step) > tolerance ? step : Math.CopySign(tolerance, half);
            fb = function(b);

            bool TryInterpolate(out double proposal)
            {
                var s = fb / fa;
                var (p, q) = a == c
                    ? (2 * half * s, 1 - s)
                    : (
                        s * ((2 * half * fa / fc * ((fa / fc) - (fb / fc))) - ((b - a) * ((fb / fc) - 1))),
                        ((fa / fc) - 1) * ((fb / fc) - 1) * (s - 1));
                if (p > 0)
                    q = -q;
                proposal = Math.Abs(p) / q;
                return 2 * Math.Abs(p) < Math.Min((3 * half * q) - Math.Abs(tolerance * q), Math.Abs(before * q));
            }
        }

        return b;
    }

    public static bool TryNewton(Func<double, (double Value, double Slope)> function, ref double x, out int steps)
    {
        for (steps = 0; steps < 50; steps++)
        {
            var (value, slope) = function(x);
            if (Math.Abs(value) < 1e-13)
                return true;
            if (slope == 0)
                break;
            x -= value / slope;
        }

        return false;
    }

    /// <summary>The simplex of Nelder and Mead.</summary>
    public static (double[] Point, double Value) Minimize(Func<double[], double> function, double[] start, int maxSteps = 400)
    {
        var simplex = Enumerable.Range(0, start.Length + 1).Select(Corner).ToList();
        for (var step = 0; step < maxSteps; step++)
        {
            simplex.Sort(static (left, right) => left.Value.CompareTo(right.Value));
            if (simplex[^1].Value - simplex[0].Value < 1e-14)
                break;
            var center = Center();
            var (worst, worstValue) = simplex[^1];
            var reflected = Evaluate(center, worst, -1);
            var replacement = reflected.Value switch
            {
                var value when value < simplex[0].Value => Better(Evaluate(center, worst, -2), reflected),
                var value when value < simplex[^2].Value => reflected,
                _ => Evaluate(center, worst, 0.5),
            };
            if (replacement.Value < worstValue)
                simplex[^1] = replacement;
            else
                Shrink();
        }

        return simplex.MinBy(corner => corner.Value);

        (double[] Point, double Value) Corner(int index)
        {
            double[] point = [.. start];
            if (index > 0)
                point[index - 1] += 1;
            return (point, function(point));
        }

        double[] Center()
        {
            var center = new double[start.Length];
            foreach (var (point, _) in simplex.SkipLast(1))
                Vectors.AddScaled(center, 1.0 / start.Length, point);
            return center;
        }

        (double[] Point, double Value) Evaluate(double[] center, double[] corner, double factor)
        {
            var point = new double[start.Length];
            for (var i = 0; i < point.Length; i++)
                point[i] = center[i] + (factor * (corner[i] - center[i]));
            return (point, function(point));
        }

        static (double[] Point, double Value) Better((double[] Point, double Value) first, (double[] Point, double Value) second) =>
            first.Value < second.Value ? first : second;

        void Shrink()
        {
            for (var i = 1; i < simplex.Count; i++)
                simplex[i] = Evaluate(simplex[0].Point, simplex[i].Point, 0.5);
        }
    }

    /// <summary>Adaptive quadrature by Simpson's rule.</summary>
    public static double Integrate(Func<double, double> function, double from, double to, double tolerance = 1e-10)
    {
        var middle = (from + to) / 2;
        return Refine(from, to, function(from), function(middle), function(to), tolerance, depth: 40);

        double Refine(double a, double b, double fa, double fm, double fb, double allowed, int depth)
        {
            var m = (a + b) / 2;
            var (fl, fr) = (function((a + m) / 2), function((m + b) / 2));
            var whole = (b - a) / 6 * (fa + (4 * fm) + fb);
            var halves = (b - a) / 12 * (fa + (4 * fl) + (2 * fm) + (4 * fr) + fb);
            return depth == 0 || Math.Abs(halves - whole) <= 15 * allowed
                ? halves + ((halves - whole) / 15)
                : Refine(a, m, fa, fl, fm, allowed / 2, depth - 1) + Refine(m, b, fm, fr, fb, allowed / 2, depth - 1);
        }
    }
}
