// variant interfaces with goroutine members
// Expected: refused
namespace Cases.Generics.Variance;

static partial class Program
{
    [Goroutine]
    public static void Run(Log log)
    {
        ISource<object> source = new Words(log);
        log.Write(source.Next());
        ISink<string> sink = new Sink(log);
        sink.Put("text");
        log.Step("after");
    }
}

internal partial interface ISource<out T>
{
    [Goroutine]
    T Next();
}

internal partial interface ISink<in T>
{
    [Goroutine]
    void Put(T item);
}

internal sealed partial class Words(Log log) : ISource<string>
{
    [Goroutine]
    public string Next() => log.Step("word");
}

internal sealed partial class Sink(Log log) : ISink<object>
{
    [Goroutine]
    public void Put(object item) => log.Step(item);
}
