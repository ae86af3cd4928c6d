using System.Diagnostics;

namespace GoroutineGen.ToolBenchmarks;

/// <summary>What something took: by the clock, and of processors. On a busy machine the second is the one to look at.</summary>
internal readonly record struct Cost(double Clock, double Processor)
{
    public static readonly Cost Most = new(double.MaxValue, double.MaxValue);

    public static Cost Of(Func<object> work)
    {
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return new Cost(Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    public static Cost Least(Cost left, Cost right) => new(Math.Min(left.Clock, right.Clock), Math.Min(left.Processor, right.Processor));

    public static Cost operator -(Cost left, Cost right) => new(left.Clock - right.Clock, left.Processor - right.Processor);
}
