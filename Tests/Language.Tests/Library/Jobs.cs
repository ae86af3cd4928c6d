namespace Library;

/// <summary>An interface of a method that does not wait by itself.</summary>
public partial interface IJob
{
    [Goroutine]
    void Check(string text);
}

/// <summary>A class whose methods wait, with one that is marked by the interface.</summary>
public partial class Job : IJob
{
    [Goroutine]
    public virtual string Do(int x)
    {
        Go.Yield();
        return $"job {x} ";
    }

    public void Check(string text)
    {
        Go.Yield();
        Console.WriteLine($"job checks {text}");
    }
}

/// <summary>An extension that waits.</summary>
public static partial class JobExtensions
{
    extension(string text)
    {
        [Goroutine]
        public string Repeated(int x)
        {
            Go.Yield();
            return $"{text}{x}!";
        }
    }
}

/// <summary>An interface whose overloads differ in how they take their argument.</summary>
public partial interface IWorker
{
    [Goroutine]
    int Work(int n)
    {
        Go.Yield();
        return n + 1;
    }

    [Goroutine]
    int Work(ref int n)
    {
        Go.Yield();
        int old = n;
        n += 100;
        return old;
    }
}
