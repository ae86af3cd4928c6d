using Library;

namespace Plain;

/// <summary>Overrides a goroutine method in an assembly without twins.</summary>
public class PlainJob : Job
{
    public override string Do(int x) => "plain " + base.Do(x);
}

/// <summary>Implements an interface of goroutine methods again, in an assembly without twins.</summary>
public class PlainHeir : PlainJob, IJob
{
    public new void Check(string text) => Console.WriteLine($"heir checks {text}");
}
